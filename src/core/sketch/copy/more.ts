import type { Bank } from './bank.ts';

/** What fills up a list when more was asked for than a bank holds: true of anybody, so that it contradicts nothing. */
const MORE = {
  faq: [
    ['How do I reach you?', 'By mail. A person reads it and answers within two working days.'],
    ['Can I give this as a present?', 'Yes. Say so, and it comes with a card instead of a bill.'],
    ['Which languages do you speak?', 'English and Dutch, and we try in three more.'],
    ['How can I pay?', 'By card, by transfer, or in cash where there is a counter.'],
    ['What happens with my data?', 'It is used to answer you and for nothing else.'],
    ['Do you have a question we forgot?', 'Then write. The best ones end up in this list.'],
  ],
  quotes: [
    ['Simple, and somebody thought about it.', 'Eva Storm', 'visitor'],
    ['I expected less and stayed longer.', 'Mattias Ek', 'visitor'],
    ['They remembered my name, and my question.', 'Olu Adeyemi', 'regular'],
    ['I have told four people. Here is the fifth.', 'Carmen Ruiz', 'friend'],
  ],
  features: [
    ['A person answers', 'Not a menu, not a form that leads to a form.'],
    ['Plain prices', 'What it says is what it is.'],
    ['Easy to leave', 'One sentence is enough, and there are no hard feelings.'],
  ],
  steps: [
    ['Ask a question', 'Any time, by mail or in person.'],
    ['Come again', 'The second time is when it gets good.'],
  ],
  team: [
    ['Maya Klein', 'Planning'],
    ['Arno Fisk', 'Repairs'],
    ['Pia Santos', 'Letters'],
    ['Kees Roth', 'Keys'],
    ['Lin Zhao', 'Figures'],
    ['Uma Patel', 'Questions'],
  ],
  logos: ['Stadsfonds', 'Kern', 'Radio West', 'Open Hands', 'De Bron', 'Letterfonds'],
} as const satisfies { readonly [K in 'faq']: Bank['faq'] } & Record<string, unknown>;

type Wished = Partial<Record<'faq' | 'quotes' | 'features' | 'steps' | 'team' | 'logos', number>>;

/** The bank with lists long enough for the counts asked. */
export function lengthened(bank: Bank, wished: Wished): Bank {
  const grow = <T>(list: readonly T[], more: readonly T[], count = 0): readonly T[] =>
    count <= list.length ? list : [...list, ...more].slice(0, count);
  return {
    ...bank,
    faq: grow(bank.faq, MORE.faq, wished.faq),
    quotes: { ...bank.quotes, list: grow(bank.quotes.list, MORE.quotes, wished.quotes) },
    features: { ...bank.features, list: grow(bank.features.list, MORE.features, wished.features) },
    steps: { ...bank.steps, list: grow(bank.steps.list, MORE.steps, wished.steps) },
    team: { ...bank.team, list: grow(bank.team.list, MORE.team, wished.team) },
    logos: { ...bank.logos, list: grow(bank.logos.list, MORE.logos, wished.logos) },
  };
}
