/**
 * The reference's way with a stream: every network chunk makes the whole text anew, `setValue`, and goes to the end. Runs in
 * the page of `monaco/`; travels as text.
 */
export async function setValuePerChunk(modelUrl: string): Promise<void> {
  const monaco = window.referenceEditor;
  const response = await fetch(`${modelUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'test-model', stream: true, messages: [] }),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let rest = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('data: {')) continue;
      const event: { choices: { delta: { content?: string } }[] } = JSON.parse(line.slice(6));
      text += event.choices[0]?.delta.content ?? '';
    }
    monaco.setValue(text);
    monaco.revealLine(monaco.getModel()?.getLineCount() ?? 1);
  }
}

/** Every edit makes a new document in a sandboxed frame beside the editor, at once. */
export function reloadOnEdit(text: string): void {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.style.cssText = 'position:absolute;right:0;top:40px;width:648px;height:784px;border:0;background:#fff';
  frame.srcdoc = text;
  document.body.append(frame);
  const monaco = window.referenceEditor;
  monaco.setValue(text);
  monaco.onDidChangeModelContent(() => {
    frame.srcdoc = monaco.getValue();
  });
}
