import { assertNever } from '../result.ts';
import { proxied, keyVariable } from './profiles.ts';
import { reachFixes } from './reach.ts';
import type { ModelError } from './model.ts';
import type { Profile } from './profile.ts';

/** What is said of an error. `detail` may end in the server's own words; `fixes` are whole sentences, best first. */
export interface Described {
  readonly title: string;
  readonly detail: string;
  readonly fixes: readonly string[];
}

const KEPT = 'What arrived is kept.';
const CONTINUE = 'Continue where it broke off.';
const AGAIN = 'Start again.';

/**
 * The words for each way a run or a list can fail: what happened, and what can be done, naming the address, the setting
 * and the server's own switch. How many lines were kept is added by whoever knows them.
 */
export function describeError(error: ModelError, profile: Profile): Described {
  const host = profile.key === 'proxy' ? profile.name : hostOf(error.url);
  const said = (sentence: string): string =>
    error.detail === undefined ? sentence : `${sentence} It said: ${endSentence(error.detail)}`;
  const status = error.status === undefined ? '' : ` (HTTP ${error.status})`;
  switch (error.kind) {
    case 'unreachable':
      if (error.status !== undefined)
        return {
          title: `No answer from ${host}`,
          detail: said('The local server runs and passed the request on, but could not get through.'),
          fixes: ['Check that this computer is online.', 'Check the address in .env.local, if it is one of yours.'],
        };
      return {
        title: `No answer from ${host}`,
        detail: `The browser could not get through to ${error.url}. It does not say which of two it was: nothing is listening there, or the server does not allow this page to ask (CORS).`,
        fixes: reachFixes(profile, error.url),
      };
    case 'cut':
      return {
        title: 'The connection broke',
        detail: `${host} was writing when the connection was lost. ${KEPT}`,
        fixes: [
          CONTINUE,
          'If it breaks at the same place again, look for a proxy or a server that limits how long an answer may take.',
        ],
      };
    case 'truncated':
      return {
        title: `${host} closed the stream`,
        detail: `It closed without saying that it had finished, so the reply is taken as cut off. ${KEPT}`,
        fixes: [CONTINUE, AGAIN],
      };
    case 'length':
      return {
        title: 'The model reached its output limit',
        detail: `It stopped because the reply grew longer than it may be${reason(error)}. ${KEPT}`,
        fixes: [CONTINUE, 'Ask for less at once, or choose a model with a larger output.'],
      };
    case 'incomplete':
      return {
        title: 'The model stopped early',
        detail: said(`${host} ended the reply before it was whole. ${KEPT}`),
        fixes: [CONTINUE, AGAIN],
      };
    case 'refused':
      return {
        title: 'The model refused',
        detail: said(`The request or the reply was stopped by a content filter or by the model itself. ${KEPT}`),
        fixes: ['Say the wish in other words.', 'Choose another model.'],
      };
    case 'not-a-stream':
      return {
        title: 'That address does not answer as a model',
        detail: said(
          `${error.url} answered with ${error.contentType ?? 'no content type'}, where a stream of events was expected.`,
        ),
        fixes: [
          `Check the Base URL in Settings: it is ${profile.baseUrl}, and most end in /v1.`,
          `Check which API is set: ${profile.api === 'chat' ? 'Chat Completions' : 'Responses'} now.`,
        ],
      };
    case 'malformed':
      return {
        title: `${host} sent something unreadable`,
        detail: `One event of the stream was not JSON, so reading stopped there. ${KEPT}`,
        fixes: [CONTINUE, 'If it happens each time, the server or a proxy before it mangles the stream.'],
      };
    case 'mid-stream':
      return {
        title: `${host} reported an error while writing`,
        detail: said(`The stream had begun, then an error came in place of text. ${KEPT}`),
        fixes: [CONTINUE, AGAIN],
      };
    case 'stalled':
      return {
        title: `${host} fell silent`,
        detail: `Nothing came for as long as Settings allows, so the connection was closed. ${KEPT}`,
        fixes: [
          CONTINUE,
          'Allow a longer silence in Settings: a model that is still being loaded, or that thinks unseen, can need it.',
        ],
      };
    case 'redirected':
      return {
        title: 'That address leads elsewhere',
        detail: `${error.url} answers with a redirect${status}. It was not followed, so that neither the wish nor the key goes where nobody sent it.`,
        fixes: [`Enter the address it leads to as Base URL in Settings: it is ${profile.baseUrl} now.`],
      };
    case 'auth':
      return {
        title: 'The key was not accepted',
        detail: said(`${host} answered "not allowed"${status}.`),
        fixes: keyFixes(error, profile),
      };
    case 'not-found':
      return {
        title: 'No such model or address',
        detail: said(`${error.url} does not exist, or has no model "${profile.model}"${status}.`),
        fixes: [
          'Choose a model from the list in Settings: ids change often.',
          `Check the Base URL in Settings: it is ${profile.baseUrl}, and most end in /v1.`,
          ...(profile.id === 'ollama' && profile.model !== ''
            ? [`Fetch the model: "ollama pull ${profile.model}".`]
            : []),
        ],
      };
    case 'rate-limit':
      return {
        title: 'Too many requests',
        detail: said(`${host} wants a pause${status}${pause(error.retryAfterMs)}.`),
        fixes: ['Wait, then start again.', 'Ask for fewer variants at once, or choose another model.'],
      };
    case 'quota':
      return {
        title: 'The account has no credit left',
        detail: said(`${host} refuses until the account has credit or a higher limit${status}. Waiting does not help.`),
        fixes: [
          `Look at billing and limits of the account at ${host}.`,
          'Use another key or another profile; Sketch needs none.',
        ],
      };
    case 'too-long':
      return {
        title: 'The prompt is too long for this model',
        detail: said(`What was sent does not fit the model's context${contextOf(profile)}${status}.`),
        fixes: [
          'Send fewer files along, or start a new conversation.',
          'Choose a model with a larger context.',
          'If the context length in Settings is wrong, correct it.',
        ],
      };
    case 'bad-request':
      return {
        title: `${host} did not understand the request`,
        detail: said(`It refused what was sent${status}.`),
        fixes: [
          `Check which API is set: ${profile.api === 'chat' ? 'Chat Completions' : 'Responses'} now.`,
          'Check the model id in Settings.',
          ...(profile.reasoningEffort ? ['Leave the reasoning effort out: this model may not know it.'] : []),
        ],
      };
    case 'server':
      return {
        title: `${host} has a problem of its own`,
        detail: said(`The server failed to answer${status}. Nothing is wrong with the wish.`),
        fixes: ['Start again in a moment.', 'Choose another model or profile meanwhile.'],
      };
    case 'empty':
      return {
        title: 'The model wrote nothing',
        detail: `${host} says that the reply is finished, but there was no text in it.`,
        fixes: [AGAIN, 'If it only thought and never wrote, lower the reasoning effort or choose another model.'],
      };
    case 'crashed':
      return {
        title: 'The connection to models had to be restarted',
        detail: `The part of this page that talks to models stopped unexpectedly. The next request gets a new one. ${KEPT}`,
        fixes: [CONTINUE, 'If it happens again, reload the page: the project is saved.'],
      };
    default:
      return assertNever(error.kind);
  }
}

function keyFixes(error: ModelError, profile: Profile): string[] {
  if (profile.key === 'proxy')
    return [`Check ${keyVariable(profile)} in .env.local, then start the local server again.`];
  if (profile.id === 'codex-spark')
    return [
      'This model needs entitlement: most API keys have no access to it. Choose another model.',
      'Check the key in Settings.',
    ];
  const entry =
    profile.key === 'none' ? 'This server wants a key: set "Key" in Settings.' : 'Enter the key again in Settings.';
  const forbidden =
    error.status === 403
      ? ['The key may be right but not be allowed to use this model, or not from this country.']
      : [];
  const proxy = proxied(profile)
    ? [`Or keep it out of the page: put ${keyVariable(profile)} into .env.local and use "npm start".`]
    : [];
  return [entry, ...forbidden, ...proxy];
}

const hostOf = (url: string): string => {
  if (url.startsWith('sketch:')) return 'Sketch';
  return URL.canParse(url) ? new URL(url).host : url;
};

const reason = (error: ModelError): string => (error.detail === undefined ? '' : ` ("${error.detail}")`);

const endSentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

const pause = (ms: number | undefined): string =>
  ms === undefined ? '' : ` of ${Math.max(1, Math.ceil(ms / 1000))} s`;

const contextOf = (profile: Profile): string =>
  profile.contextWindow > 0 ? ` of ${profile.contextWindow.toLocaleString('en')} tokens` : '';
