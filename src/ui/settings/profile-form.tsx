/** How one endpoint is reached. Each field is checked as it is typed; what is wrong is said and not taken. */
import { useEffect, useRef, useState } from 'react';
import type { ModelInfo } from '../../core/model/model.ts';
import type { Profile } from '../../core/model/profile.ts';
import { keyVariable, presets, proxied } from '../../core/model/profiles.ts';
import { describeError } from '../../core/model/describe.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { Combobox } from '../kit/combobox.tsx';
import { Field } from '../kit/field.tsx';
import { plural, short } from '../kit/format.ts';
import { Segmented } from '../kit/segmented.tsx';
import { applyDraft, draftErrors, draftOf, type DraftField, type ProfileDraft } from './profile-draft.ts';
import styles from './settings.module.css';
import { TestConnection } from './test-connection.tsx';

export function ProfileForm({ profile }: { profile: Profile }) {
  const workbench = useWorkbench();
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(profile));
  const errors = draftErrors(draft);
  const set = (field: DraftField, text: string) => {
    const next = { ...draft, [field]: text };
    setDraft(next);
    workbench.setProfile(applyDraft(profile, next));
  };
  const replace = (next: Profile) => {
    setDraft(draftOf(next));
    workbench.setProfile(next);
  };
  const bind = (field: DraftField) => ({
    value: draft[field],
    error: errors[field],
    onChange: (event: { target: { value: string } }) => set(field, event.target.value),
  });
  return (
    <>
      <Field label="Base URL" inputMode="url" {...bind('baseUrl')} className={styles.mono} />
      <div className={styles.pair}>
        <KeySource profile={profile} replace={replace} />
        {profile.key === 'page' ? <Key profile={profile} /> : null}
      </div>
      <div className={styles.pair}>
        <ModelId profile={profile} value={draft.model} change={(text) => set('model', text)} />
        <Segmented
          label="API"
          value={profile.api}
          options={APIS}
          onChange={(api) => workbench.setProfile({ ...applyDraft(profile, draft), api })}
        />
      </div>
      <div className={styles.triple}>
        <Field
          label="Context length"
          unit="tokens"
          inputMode="numeric"
          placeholder="not known"
          {...bind('contextWindow')}
        />
        <Field label="Price, input" unit="$ per 1M" inputMode="decimal" placeholder="not set" {...bind('inputPrice')} />
        <Field
          label="Price, output"
          unit="$ per 1M"
          inputMode="decimal"
          placeholder="not set"
          {...bind('outputPrice')}
        />
      </div>
      <TestConnection key={JSON.stringify(profile)} profile={profile} valid={errors.baseUrl === undefined} />
    </>
  );
}

const APIS = [
  { value: 'chat', label: 'Chat Completions' },
  { value: 'responses', label: 'Responses' },
] as const;

/** The local server adds keys from its own file, so that none is in the page; it knows the way to a few providers only. */
function KeySource({ profile, replace }: { profile: Profile; replace: (profile: Profile) => void }) {
  const byServer = proxied(profile);
  const direct = presets.find((preset) => preset.id === profile.id)?.baseUrl ?? profile.baseUrl;
  return (
    <div className={styles.field}>
      <Segmented
        label="Key comes from"
        value={profile.key}
        options={[
          { value: 'page', label: 'This page' },
          ...(byServer ? ([{ value: 'proxy', label: 'Local server' }] as const) : []),
          { value: 'none', label: 'Not needed' },
        ]}
        onChange={(key) => {
          if (key === 'proxy' && byServer) replace(byServer);
          else replace({ ...profile, key, baseUrl: profile.key === 'proxy' ? direct : profile.baseUrl });
        }}
      />
      {profile.key === 'proxy' ? (
        <p className={styles.note}>
          From <code>{keyVariable(profile)}</code> in .env.local, added by npm start
        </p>
      ) : null}
    </div>
  );
}

function Key({ profile }: { profile: Profile }) {
  const workbench = useWorkbench();
  const hasKey = useWorkbenchState((state) => state.hasKey);
  const [key, setKey] = useState('');
  return (
    <div className={styles.key}>
      <Field
        label="Key"
        type="password"
        value={key}
        placeholder={hasKey ? 'in memory' : ''}
        note="Kept in memory, for this address only"
        autoComplete="off"
        onChange={(event) => {
          setKey(event.target.value);
          workbench.setKey(profile.id, event.target.value.trim());
        }}
        // It is where it is needed; nothing of it stays in the page.
        onBlur={() => setKey('')}
      />
      {hasKey ? (
        <Button
          look="outline"
          className={styles.forget}
          onClick={() => {
            setKey('');
            workbench.setKey(profile.id, '');
          }}
        >
          Forget key
        </Button>
      ) : null}
    </div>
  );
}

type Listing =
  | { readonly state: 'unasked' | 'asking' }
  | { readonly state: 'listed'; readonly models: readonly ModelInfo[] }
  | { readonly state: 'failed'; readonly words: string };

/** Proposed from the endpoint's own list where it has one; any other id can be typed. */
function ModelId({ profile, value, change }: { profile: Profile; value: string; change: (text: string) => void }) {
  const workbench = useWorkbench();
  const [listing, setListing] = useState<Listing>({ state: 'unasked' });
  const asked = useRef<AbortController>(undefined);
  useEffect(() => () => asked.current?.abort(), []);

  const ask = () => {
    asked.current?.abort();
    const abort = new AbortController();
    asked.current = abort;
    if (listing.state !== 'listed') setListing({ state: 'asking' });
    workbench
      .listModels(profile, abort.signal)
      .then((result) => {
        if (abort.signal.aborted) return;
        if (result.ok) setListing({ state: 'listed', models: result.value });
        else setListing({ state: 'failed', words: describeError(result.error, profile).title });
      })
      .catch(() => undefined); // Cancelled: somebody else's question is under way.
  };
  const models = listing.state === 'listed' ? listing.models : [];
  return (
    <Combobox
      label="Model id"
      value={value}
      placeholder="choose from the list, or type one"
      choices={models.map((model) => ({
        value: model.id,
        aside: model.contextWindow ? `${short(model.contextWindow)} context` : undefined,
      }))}
      note={listingWords(listing)}
      onOpen={ask}
      onChange={change}
    />
  );
}

function listingWords(listing: Listing): string {
  switch (listing.state) {
    case 'unasked':
      return 'Listed by the endpoint, or typed';
    case 'asking':
      return 'Asking the endpoint for its list';
    case 'listed':
      return `${plural(listing.models.length, 'model')} listed by the endpoint`;
    case 'failed':
      return `No list: ${listing.words}. An id can be typed.`;
  }
}
