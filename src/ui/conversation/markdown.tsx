import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { wholeLink } from './whole-link.ts';

/**
 * Answers as Markdown. Hostile until shown otherwise: HTML stays text, pictures become their words, and a link shows
 * the whole address it goes to, http and https only.
 */
export default function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown remarkPlugins={PLUGINS} components={COMPONENTS} urlTransform={(url) => wholeLink(url) ?? ''}>
      {text}
    </ReactMarkdown>
  );
}

const PLUGINS = [remarkGfm];

const COMPONENTS: Components = {
  img: ({ alt }) => (alt ? <span>{alt}</span> : null),
  a: ({ href, children }) => {
    if (!href) return <span>{children}</span>;
    const bare = typeof children === 'string' && (children === href || `${children}/` === href);
    return (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {bare ? (
          href
        ) : (
          <>
            {children} ({href})
          </>
        )}
      </a>
    );
  },
};
