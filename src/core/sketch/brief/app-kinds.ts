/** The kinds of apps there are rules for: the words each goes by, in the order they are tried, and what it has. */
export const APP_KINDS = [
  'tictactoe',
  'memory',
  'pomodoro',
  'stopwatch',
  'timer',
  'kanban',
  'todo',
  'habits',
  'expenses',
  'tip',
  'loan',
  'price',
  'converter',
  'calculator',
  'quiz',
  'password',
  'colour',
  'rating',
  'carousel',
  'accordion',
  'tabs',
  'wizard',
  'chat',
  'notes',
  'counter',
  'collection',
] as const;
export type AppKind = (typeof APP_KINDS)[number];

interface Entry {
  readonly pattern: RegExp;
  /** Everyday words that also name other things: they count where they lead the wish, or React is said. */
  readonly weak?: true;
  /** What it has, or can have: understood when named. */
  readonly has: string;
}

export const APP_ENTRIES: Readonly<Record<AppKind, Entry>> = {
  tictactoe: {
    pattern: /tic[- ]?tac[- ]?toe|noughts and crosses|boter[- ]kaas[- ]en[- ]eieren/i,
    has: 'game board two player turn score winner again win draw reset',
  },
  memory: {
    pattern:
      /memory[- ](?:card[- ])?game|memory cards|memoryspel|(?:card[- ])?matching game|card game(?: of memory)?|pairs game/i,
    has: 'game pair card move flip turn count match again reset',
  },
  pomodoro: {
    pattern: /pomodoro(?:[- ](?:timer|clock))?/i,
    has: 'timer break round session focus work start pause reset minute second long short',
  },
  stopwatch: { pattern: /stop[- ]?watch/i, has: 'lap start stop pause reset second time' },
  timer: {
    pattern: /(?:(?:count[- ]?down|egg|kitchen|tea|interval|workout|cooking)[- ])?timer\b|count[- ]?down\b|kookwekker/i,
    has: 'start pause stop reset minute second preset',
  },
  kanban: {
    pattern: /kanban(?:[- ]?board)?|task ?board|takenbord/i,
    has: 'board column card task add move drag list lane',
  },
  todo: {
    pattern:
      /to[- ]?dos?\b(?:[- ]?lists?)?|task (?:list|manager)|check ?list|(?:packing|shopping|grocery|bucket) list|boodschappenlijst|takenlijst|paklijst/i,
    has: 'filter checkbox check item task list add delete remove done clear count left item progress bar',
  },
  habits: {
    pattern: /habits?[- ]?tracker|habits?\b|gewoontes?/i,
    weak: true,
    has: 'tracker streak day week grid add check habit',
  },
  expenses: {
    pattern: /(?:expenses?|spending|budget|cost)[- ](?:tracker|list|planner|log)|kasboek/i,
    has: 'total category amount add delete remove chart bar list euro sum',
  },
  tip: {
    pattern: /tip[- ]calculator|bill[- ]splitter|split the bill|fooi(?:en)?(?:calculator|rekenaar)/i,
    has: 'bill tip person people slider split total each percentage',
  },
  loan: {
    pattern: /(?:loan|mortgage|savings?|interest|hypotheek)[- ]?(?:calculator|rekenaar)/i,
    has: 'rate interest year monthly payment amount slider term total',
  },
  price: {
    pattern: /(?:price|cost|quote|discount|vat)[- ](?:calculator|estimator|configurator)|prijscalculator/i,
    has: 'option total quantity discount slider checkbox extra',
  },
  converter: {
    pattern:
      /(?:temperature|unit|units|length|distance|weight|celsius|cooking|recipe)(?:[- ](?:and|&) ?[a-z]+)?[- ]convert[eo]r|convert[eo]r\b/i,
    has: 'celsius fahrenheit kelvin swap unit degree kilogram pound mile kilometre temperature',
  },
  calculator: { pattern: /calculator|rekenmachine/i, has: 'key keypad button keyboard digit pocket' },
  quiz: { pattern: /quiz|trivia(?: game)?/i, has: 'question answer score again result multiple choice' },
  password: {
    pattern: /(?:password|passphrase|wachtwoord)[- ]?(?:generator|maker)/i,
    has: 'length slider symbol digit number copy strength strong letter button',
  },
  colour: {
    pattern: /colou?r[- ](?:picker|mixer|tool)|palette (?:maker|generator|picker)|kleur(?:en)?kiezer/i,
    has: 'slider hex swatch copy hue saturation lightness contrast rgb palette',
  },
  rating: {
    pattern: /(?:star[- ])?rating(?:[- ]stars?)?|stars? rating|review stars/i,
    weak: true,
    has: 'star review hover score average',
  },
  carousel: {
    pattern: /carousel|slide ?show|diavoorstelling/i,
    weak: true,
    has: 'slide next previous arrow dot button keyboard',
  },
  accordion: { pattern: /accordion/i, weak: true, has: 'panel question section item open close faq answer' },
  tabs: {
    pattern: /\btabs\b|tabbed (?:panel|interface|view)s?|tab (?:bar|panel)s?/i,
    weak: true,
    has: 'tab panel keyboard arrow',
  },
  wizard: {
    pattern:
      /(?:multi[- ]?step|step[- ]by[- ]step)[- ](?:form|wizard)|form wizard|wizard form|(?:sign[- ]?up|onboarding|booking) (?:flow|wizard)/i,
    has: 'step form validation summary progress next back name email review bar',
  },
  chat: {
    pattern: /chat(?:[- ](?:mock[- ]?up|mock|window|box|interface|ui|screen))?\b|messenger/i,
    weak: true,
    has: 'message bubble reply send typing input mock conversation',
  },
  notes: {
    pattern: /(?:sticky[- ]|post-?it[- ])?notes?[- ]?(?:book|pad|taking|board)?\b|kladblok|notitieblok/i,
    weak: true,
    has: 'note search add delete remove title list edit colour',
  },
  counter: {
    pattern: /(?:click|tally|step|people|score)?[- ]?counter|tally\b|teller\b/i,
    has: 'button history past value previous list last reset undo step log number large big plus minus increment decrement',
  },
  collection: { pattern: /(?!)/, has: 'search filter list favourite favorite save item card heart' },
};
