import { quote, type Recipe } from './recipe.ts';

export const chat: Recipe = ({ copy, topic }) => {
  const answers = copy.faq.slice(0, 5);
  const who = copy.team.list[0]?.[0]?.split(' ')[0] ?? 'Ida';
  return {
    lede: `A mock of a conversation: ${who} answers from a fixed list, and nothing leaves the page.`,
    components: [
      {
        name: 'Bubble',
        text: `export interface Message {
  id: number;
  from: 'me' | 'them';
  text: string;
}

export function Bubble({ message, name }: { message: Message; name: string }) {
  return (
    <li className={'bubble ' + message.from}>
      <span className="sr">{message.from === 'me' ? 'You' : name}: </span>
      {message.text}
    </li>
  );
}
`,
      },
    ],
    imports: `import { useEffect, useRef, useState, type SubmitEvent } from 'react';`,
    before: `import type { Message } from './components/Bubble';

const NAME = ${quote(who)};
const ANSWERS = [
${answers.map(([question, answer]) => `  { question: ${quote(question)}, answer: ${quote(answer)} },`).join('\n')}
];
const FIRST: Message[] = [{ id: 0, from: 'them', text: ${quote(topic ? `Hello. What would you like to know about ${topic}?` : 'Hello. What would you like to know?')} }];

/** The answer whose question shares most words with what was asked. */
function answerTo(text: string) {
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const scored = ANSWERS.map(({ question, answer }) => ({
    answer,
    score: words.filter((word) => question.toLowerCase().includes(word)).length,
  })).sort((a, b) => b.score - a.score)[0];
  return scored && scored.score > 0 ? scored.answer : 'That I cannot answer. Try one of the questions below.';
}`,
    state: `  const [messages, setMessages] = useState(FIRST);
  const [text, setText] = useState('');
  const [typing, setTyping] = useState(false);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [messages, typing]);

  // what was asked last is answered after a moment
  useEffect(() => {
    const last = messages.at(-1);
    if (last?.from !== 'me') return;
    setTyping(true);
    const timer = setTimeout(() => {
      setTyping(false);
      setMessages([...messages, { id: messages.length, from: 'them', text: answerTo(last.text) }]);
    }, 700);
    return () => clearTimeout(timer);
  }, [messages]);

  const say = (words: string) => setMessages([...messages, { id: messages.length, from: 'me', text: words }]);

  function send(event: SubmitEvent) {
    event.preventDefault();
    if (text.trim() === '' || typing) return;
    say(text.trim());
    setText('');
  }`,
    work: `        <div className="talk" role="log" aria-label="Messages" tabIndex={0}>
          <ul>
            {messages.map((message) => (
              <Bubble key={message.id} message={message} name={NAME} />
            ))}
          </ul>
          {typing && <p className="note">{NAME} is typing</p>}
          <div ref={end} />
        </div>
        <form className="row" onSubmit={send}>
          <label>
            Message
            <input value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
          </label>
          <button type="submit" className="main" disabled={typing}>
            Send
          </button>
        </form>
        <div className="acts" role="group" aria-label="Questions">
          {ANSWERS.slice(0, 3).map(({ question }) => (
            <button key={question} type="button" className="quiet ask" disabled={typing} onClick={() => say(question)}>
              {question}
            </button>
          ))}
        </div>`,
    rules: ['row', 'fields', 'acts', 'note'],
    css: `.talk { height: min(24rem, 55dvh); overflow-y: auto; padding: 1rem; border: 1px solid var(--line); border-radius: var(--r); }
.talk ul { display: flex; flex-direction: column; gap: 0.6rem; margin-bottom: 0.6rem; padding: 0; list-style: none; }
.bubble { max-width: 82%; padding: 0.6rem 0.9rem; border-radius: max(var(--r), 0.4rem); }
.them { align-self: start; background: var(--tint); }
.me { align-self: end; background: var(--field); color: var(--on-field); }
button.ask { text-align: left; text-decoration: underline; text-underline-offset: 0.2em; }`,
  };
};
