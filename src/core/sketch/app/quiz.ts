import { count, quote, type Recipe } from './recipe.ts';

type Question = readonly [question: string, right: string, wrong: readonly string[]];

const BANKS: readonly { readonly about: RegExp; readonly list: readonly Question[] }[] = [
  {
    about: /river|geograph|countr|europe|map|world|capital|mountain|aardrijk|rivier|travel/i,
    list: [
      ['Which river flows through Vienna, Budapest and Belgrade?', 'Danube', ['Rhine', 'Elbe', 'Vistula']],
      ['Which is the longest river of France?', 'Loire', ['Seine', 'Rhône', 'Garonne']],
      ['On which river does Cairo lie?', 'Nile', ['Niger', 'Jordan', 'Tigris']],
      ['Which country has the most inhabitants of South America?', 'Brazil', ['Argentina', 'Colombia', 'Peru']],
      ['What is the capital of Australia?', 'Canberra', ['Sydney', 'Melbourne', 'Perth']],
      ['Which mountain is the highest of the Alps?', 'Mont Blanc', ['Matterhorn', 'Eiger', 'Zugspitze']],
      ['Where does the Rhine reach the sea?', 'The Netherlands', ['Germany', 'Belgium', 'Denmark']],
      ['Which lake is the deepest on Earth?', 'Baikal', ['Victoria', 'Tanganyika', 'Superior']],
    ],
  },
  {
    about: /space|planet|star|astronom|moon|solar|ruimte/i,
    list: [
      ['Which planet is closest to the Sun?', 'Mercury', ['Venus', 'Mars', 'Earth']],
      ['Which planet is the largest?', 'Jupiter', ['Saturn', 'Neptune', 'Uranus']],
      ['What is the galaxy called in which we live?', 'Milky Way', ['Andromeda', 'Whirlpool', 'Sombrero']],
      [
        'How long does sunlight take to reach us?',
        'About 8 minutes',
        ['About 8 seconds', 'About 8 hours', 'About 8 days'],
      ],
      ['Who was first to walk on the Moon?', 'Neil Armstrong', ['Buzz Aldrin', 'Yuri Gagarin', 'Alan Shepard']],
      ['Which planet has the moon Titan?', 'Saturn', ['Jupiter', 'Mars', 'Uranus']],
      ['What is the Sun mostly made of?', 'Hydrogen', ['Iron', 'Oxygen', 'Carbon']],
    ],
  },
  {
    about: /web|css|html|code|program|javascript|react|typescript|computer|developer/i,
    list: [
      ['Which element holds the main content of a page?', '<main>', ['<body>', '<content>', '<center>']],
      ['Which CSS property sets the space inside a border?', 'padding', ['margin', 'gap', 'inset']],
      ['Which value of typeof belongs to null?', "'object'", ["'null'", "'undefined'", "'boolean'"]],
      ['What does 404 mean?', 'Not found', ['Forbidden', 'Gone', 'Teapot']],
      ['Which hook keeps state in a function component?', 'useState', ['useEffect', 'useRef', 'useId']],
      ['How many bits are in a byte?', '8', ['4', '10', '16']],
    ],
  },
  {
    about: /animal|nature|bird|dier|biolog|ocean|sea\b|insect|bee/i,
    list: [
      ['How many legs has a spider?', '8', ['6', '10', '12']],
      ['Which bird cannot fly?', 'Kiwi', ['Stork', 'Swift', 'Heron']],
      ['Which animal is the largest that ever lived?', 'Blue whale', ['Elephant', 'Diplodocus', 'Giant squid']],
      ['What do bees make honey from?', 'Nectar', ['Pollen', 'Wax', 'Sap']],
      ['How many hearts has an octopus?', '3', ['1', '2', '8']],
      ['Which mammal lays eggs?', 'Platypus', ['Bat', 'Dolphin', 'Otter']],
    ],
  },
  {
    about: /food|cook|bread|cheese|wine|coffee|bak|eten/i,
    list: [
      ['What makes sourdough rise?', 'Wild yeast', ['Baking soda', 'Egg white', 'Sugar alone']],
      ['Which grain is polenta made from?', 'Maize', ['Wheat', 'Rice', 'Barley']],
      ['Which fruit is tahini made from?', 'None, from sesame', ['Dates', 'Figs', 'Olives']],
      ['From which country does Gouda come?', 'The Netherlands', ['France', 'Switzerland', 'Italy']],
      ['Which spice is the dearest by weight?', 'Saffron', ['Vanilla', 'Cinnamon', 'Cumin']],
    ],
  },
];

const bankOf = (topic: string): (typeof BANKS)[number] | undefined => BANKS.find(({ about }) => about.test(topic));

/** Whether there are questions about it. */
export const hasQuestions = (topic: string): boolean => bankOf(topic) !== undefined;

export const quiz: Recipe = (ask) => {
  const mixed = BANKS.flatMap(({ list }) => list.slice(0, 2));
  const all = (ask.topic ? bankOf(ask.topic)?.list : bankOf(ask.title)?.list) ?? mixed;
  const list = all.slice(0, count(ask, 'question', Math.min(5, all.length), all.length));
  const options = (question: Question): string[] => ask.roll.shuffle([question[1], ...question[2]]);
  return {
    lede: `${list.length} ${list.length === 1 ? 'question' : 'questions'}, four answers each. One is right.`,
    components: [
      {
        name: 'QuestionCard',
        text: `export interface Question {
  text: string;
  answers: string[];
  right: string;
}

interface QuestionCardProps {
  question: Question;
  chosen: string | undefined;
  onChoose: (answer: string) => void;
}

export function QuestionCard({ question, chosen, onChoose }: QuestionCardProps) {
  const look = (answer: string) => {
    if (chosen === undefined) return 'answer';
    if (answer === question.right) return 'answer right';
    return answer === chosen ? 'answer wrong' : 'answer';
  };
  return (
    <section className="question" aria-labelledby="question">
      <h2 id="question">{question.text}</h2>
      <div className="answers">
        {question.answers.map((answer) => (
          <button key={answer} type="button" className={look(answer)} aria-disabled={chosen !== undefined} onClick={() => chosen === undefined && onChoose(answer)}>
            {answer}
          </button>
        ))}
      </div>
      <p role="status">
        {chosen === undefined ? '' : chosen === question.right ? 'Right.' : 'No: ' + question.right + '.'}
      </p>
    </section>
  );
}
`,
      },
    ],
    imports: `import { useState } from 'react';`,
    before: `import type { Question } from './components/QuestionCard';

const QUESTIONS: Question[] = [
${list.map((one) => `  { text: ${quote(one[0])}, answers: [${options(one).map(quote).join(', ')}], right: ${quote(one[1])} },`).join('\n')}
];`,
    state: `  const [at, setAt] = useState(0);
  const [given, setGiven] = useState<string[]>([]);
  const question = QUESTIONS[at];
  const score = given.filter((answer, index) => answer === QUESTIONS[index]?.right).length;

  function again() {
    setAt(0);
    setGiven([]);
  }`,
    work: `        <p className="note">
          {Math.min(at + 1, QUESTIONS.length)} of {QUESTIONS.length}, {score} right
        </p>
        {question ? (
          <>
            <QuestionCard question={question} chosen={given[at]} onChoose={(answer) => setGiven([...given, answer])} />
            <div className="acts">
              <button type="button" className="main" disabled={given[at] === undefined} onClick={() => setAt(at + 1)}>
                {at === QUESTIONS.length - 1 ? 'See the result' : 'Next question'}
              </button>
            </div>
          </>
        ) : (
          <>
            <p className="result" role="status">
              <strong>
                {score} / {QUESTIONS.length}
              </strong>
              {score === QUESTIONS.length ? 'All of them.' : score * 2 >= QUESTIONS.length ? 'More than half.' : 'The next round will be better.'}
            </p>
            <div className="acts">
              <button type="button" className="main" onClick={again}>
                Once more
              </button>
            </div>
          </>
        )}`,
    rules: ['acts', 'note', 'result'],
    css: `.question { display: grid; gap: var(--gap); }
.question h2 { font-size: clamp(1.4rem, 4vw, 2rem); }
.question [role='status'] { min-height: 1.5em; font-weight: 650; }
.answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: 0.6rem; }
.answer { min-height: 3.4rem; text-align: left; }
button.answer.right, button.answer.right:hover { border-color: var(--on-field); background: var(--field); color: var(--on-field); }
.answer.wrong { text-decoration: line-through; }`,
  };
};
