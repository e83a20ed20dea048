import { h } from '../markup.ts';
import { type Layout, type SectionDesign } from './layout.ts';

const FORM_CSS = `form{display:flex;flex-wrap:wrap;gap:.8rem;align-items:end;max-width:44rem}
label{display:grid;gap:.3rem;flex:1 1 14rem;font-weight:700}
input,textarea,select{font:inherit;color:inherit;background:transparent;border:2px solid;border-radius:min(var(--r),.75rem);padding:.65rem .8rem;width:100%}
input:user-invalid{outline:3px solid var(--acc);outline-offset:2px}
button{font:inherit;cursor:pointer;border:0}
output{flex-basis:100%;min-height:1.5em;font-weight:700}`;

/** Nothing is sent: the page says so by thanking in place, and the browser's own checks name what is missing. */
const FORM_SCRIPT = `for (const form of document.querySelectorAll('form[data-thanks]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.querySelector('output').textContent = form.dataset.thanks;
    form.reset();
  });
}`;

const newsletterLine: Layout = ({ copy }) => ({
  body: [
    h(
      'form',
      { 'data-thanks': 'Thank you. The next one is yours.' },
      h(
        'label',
        {},
        'E-mail address',
        h('input', { type: 'email', name: 'email', autocomplete: 'email', required: true }),
      ),
      h('button.go', { type: 'submit' }, copy.news.button),
      h('output', {}),
    ),
  ],
  css: FORM_CSS,
  script: FORM_SCRIPT,
});

export const newsletter: SectionDesign = {
  title: (copy) => copy.news.title,
  intro: (copy) => copy.news.text,
  layouts: [newsletterLine],
};

const contactForm: Layout = ({ copy }) => ({
  body: [
    h(
      'form',
      { 'data-thanks': 'Thank you. You hear from us within two working days.' },
      h('label', {}, 'Name', h('input', { type: 'text', name: 'name', autocomplete: 'name', required: true })),
      h(
        'label',
        {},
        'E-mail address',
        h('input', { type: 'email', name: 'email', autocomplete: 'email', required: true }),
      ),
      h('label.full', {}, 'What it is about', h('textarea', { name: 'message', rows: 5, required: true })),
      h('button.go', { type: 'submit' }, `Write to ${copy.brand}`),
      h('output', {}),
    ),
  ],
  css: `${FORM_CSS}
.full{flex-basis:100%}`,
  script: FORM_SCRIPT,
});

export const contact: SectionDesign = {
  title: () => 'Write to us',
  intro: () => 'A person reads it, usually the same day.',
  layouts: [contactForm],
};

const ctaLine: Layout = ({ copy }) => ({
  body: [h('p.last', {}, copy.closing[1]), h('p', {}, h('a.go', { href: '#end' }, copy.action))],
  css: `.last{font-size:1.25rem;max-width:32rem;margin-bottom:1.5rem}`,
});

export const cta: SectionDesign = { title: (copy) => copy.closing[0], layouts: [ctaLine] };
