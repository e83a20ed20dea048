import { keyVariable, proxied } from './profiles.ts';
import type { Profile } from './profile.ts';

const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * What to do when a server cannot be reached. Refused and forbidden by CORS look alike from a page, so each server gets
 * both: how to start it, and how it is told to allow pages.
 */
export function reachFixes(profile: Profile, address: string): string[] {
  if (!URL.canParse(address))
    return [
      `The Base URL in Settings is no address: "${profile.baseUrl}". It should look like https://api.example.com/v1.`,
    ];
  if (profile.key === 'proxy')
    return ['Requests go by way of the local server: see that "npm start" (or "npm run dev") is still running.'];
  const { host, hostname, port, protocol } = new URL(address);
  const local = LOOPBACK.test(hostname);
  const fixes = [...serverFixes(profile, host, port, local)];
  if (protocol === 'http:' && !local)
    fixes.push(
      'If this page is on https, the browser allows http only to this computer: use https there too, or run Vonk with "npm start".',
    );
  fixes.push(`Check the Base URL in Settings: it is ${profile.baseUrl}.`);
  return fixes;
}

function serverFixes(profile: Profile, host: string, port: string, local: boolean): string[] {
  if (profile.id === 'ollama' || port === '11434')
    return [
      'See that Ollama runs: "ollama serve".',
      'Allow this page: set OLLAMA_ORIGINS to the address of this page (or to *) and start Ollama again.',
    ];
  if (profile.id === 'lmstudio' || port === '1234')
    return [
      'Start the server in LM Studio under Developer.',
      'Switch on "Enable CORS" in the settings of that server.',
    ];
  if (profile.id === 'llamacpp')
    return [`See that llama-server runs and listens on ${host}: "llama-server -m model.gguf --port ${port || '80'}".`];
  if (profile.id === 'vllm')
    return [`See that vLLM runs and listens on ${host}.`, 'Allow this page with --allowed-origins when starting it.'];
  const proxy = proxied(profile);
  if (proxy)
    return [
      'Check that this computer is online.',
      `If ${host} does not allow pages to ask: run "npm start" with ${keyVariable(profile)} in .env.local, and set the Base URL to ${proxy.baseUrl}.`,
    ];
  return [
    local
      ? `See that the server runs and listens on ${host}.`
      : `Check that this computer is online and that ${host} is right.`,
    'Let the server allow this page: it must answer with Access-Control-Allow-Origin.',
    'Or go by way of the local server: run "npm start" with VONK_PROXY_<NAME>_URL in .env.local, and set the Base URL to /api/<name>/v1.',
  ];
}
