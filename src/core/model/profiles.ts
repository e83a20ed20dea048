import type { Profile } from './profile.ts';

type Preset = Partial<Profile> & Pick<Profile, 'id' | 'name' | 'baseUrl' | 'model' | 'note'>;

const endpoint = (preset: Preset): Profile => ({
  kind: 'endpoint',
  api: 'chat',
  key: 'page',
  contextWindow: 0,
  ...preset,
});

/**
 * Where a person can start from; every field can be changed. Model ids churn: these were in use when this was written, and
 * the list of the server itself is the truth. An empty model is to be chosen from that list.
 */
export const presets: readonly Profile[] = [
  {
    id: 'sketch',
    name: 'Sketch',
    kind: 'sketch',
    api: 'chat',
    baseUrl: 'sketch:',
    model: 'sketch',
    key: 'none',
    contextWindow: 0,
    note: 'Rules, no AI. Built in: needs no key and no network, and writes at the speed you set.',
  },
  endpoint({
    id: 'openai',
    name: 'OpenAI',
    api: 'responses',
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-5.5',
    reasoningEffort: 'low',
    note: 'Needs an API key. Speaks the Responses API.',
  }),
  endpoint({
    id: 'cerebras',
    name: 'Cerebras',
    baseUrl: 'https://api.cerebras.ai/v1',
    model: 'gpt-oss-120b',
    contextWindow: 131_072,
    reasoningEffort: 'low',
    note: 'Needs an API key. Among the fastest there are; its list of models changes often.',
  }),
  endpoint({
    id: 'groq',
    name: 'Groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    model: 'openai/gpt-oss-120b',
    contextWindow: 131_072,
    reasoningEffort: 'low',
    note: 'Needs an API key. Free keys are held to few tokens a minute.',
  }),
  endpoint({
    id: 'openrouter',
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    model: 'openai/gpt-oss-120b',
    reasoningEffort: 'low',
    note: 'Needs an API key. One key for the models of many; speed depends on who serves yours.',
  }),
  endpoint({
    id: 'mistral',
    name: 'Mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    model: 'codestral-latest',
    note: 'Needs an API key.',
  }),
  endpoint({
    id: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://localhost:11434/v1',
    model: '',
    key: 'none',
    note: 'On this computer. Ollama must allow this page: set OLLAMA_ORIGINS, then start it again.',
  }),
  endpoint({
    id: 'lmstudio',
    name: 'LM Studio',
    baseUrl: 'http://localhost:1234/v1',
    model: '',
    key: 'none',
    note: 'On this computer. Start the server under Developer and switch on "Enable CORS" in its settings.',
  }),
  endpoint({
    id: 'llamacpp',
    name: 'llama.cpp',
    baseUrl: 'http://localhost:8080/v1',
    model: '',
    key: 'none',
    note: 'On this computer. Start it with llama-server -m model.gguf; it tells its own speed.',
  }),
  endpoint({
    id: 'vllm',
    name: 'vLLM',
    baseUrl: 'http://localhost:8000/v1',
    model: '',
    key: 'none',
    note: 'On a machine of yours. Start it with vllm serve and the name of a model.',
  }),
  endpoint({
    id: 'codex-spark',
    name: 'GPT-5.3-Codex-Spark',
    api: 'responses',
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-5.3-codex-spark',
    contextWindow: 128_000,
    reasoningEffort: 'low',
    note: 'Needs entitlement: most API keys have no access to this model. Text only, no images.',
  }),
  endpoint({
    id: 'custom',
    name: 'Any OpenAI-compatible URL',
    baseUrl: 'http://localhost:8000/v1',
    model: '',
    note: 'Anything that answers /chat/completions or /responses with a stream. Ends in /v1 nearly everywhere.',
  }),
];

/** The variable in `.env.local` from which the local server takes the key of a profile it passes requests on for. */
export const keyVariable = (profile: Profile): string =>
  `${(profile.id === 'codex-spark' ? 'openai' : profile.id).toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_API_KEY`;

/** The same profile by way of the local server, which adds the key. Only for those that the server knows. */
export function proxied(profile: Profile): Profile | undefined {
  const id = profile.id === 'codex-spark' ? 'openai' : profile.id;
  const known = ['openai', 'cerebras', 'groq', 'openrouter', 'mistral'].includes(id);
  return known ? { ...profile, baseUrl: `/api/${id}/v1`, key: 'proxy' } : undefined;
}
