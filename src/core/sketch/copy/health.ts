import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const health: Bank = {
  ...generic,
  brands: ['Praktijk Linde', 'Doctor’s House', 'Het Gemeen', 'Second Opinion'],
  hours: ['08:00', '17:30'],
  headlines: [
    'First we listen.',
    'An appointment takes as long as it takes.',
    'Seen this week, by someone who knows you.',
    'You do not have to be brave here.',
  ],
  ledes: [
    '{brand} looks after people {in place} with time, plain words and the same face every visit. Open from {open}.',
    'Call before ten and you are seen the same day. Everything else can be planned here.',
  ],
  action: 'Make an appointment',
  second: 'See the hours',
  facts: [
    ['Open', '{open}–{close}'],
    ['Urgent', 'same day'],
    ['A visit takes', '25 min'],
    ['New patients', 'welcome'],
  ],
  items: {
    title: 'What we do',
    intro: 'Prices before insurance. We tell you beforehand what is covered.',
    list: [
      ['First visit', 'Forty-five minutes, mostly listening', '€60'],
      ['Check-up', 'Once a year, with a letter you can read', '€38'],
      ['Treatment', 'Twenty-five minutes, one thing at a time', '€45'],
      ['Children', 'With more time and fewer instruments', '€32'],
      ['By telephone', 'Ten minutes, between twelve and one', '€15'],
      ['At home', 'For those who cannot come', '€70'],
      ['Second look', 'Bring what others said', '€55'],
      ['Group hour', 'Six people, one topic', '€12'],
    ],
  },
  features: {
    title: 'What you may expect',
    list: [
      ['The same person', 'You tell your story once.'],
      ['Plain words', 'If a term is needed, we draw it.'],
      ['Time', 'Twenty-five minutes is the shortest we do.'],
      ['No waiting room full', 'Appointments start when they say.'],
      ['You decide', 'We say what we would do, and why, and what else there is.'],
      ['Quiet', 'What is said here stays here.'],
    ],
  },
  schedule: {
    title: 'Hours',
    columns: ['From', 'Until', 'What', 'How'],
    rows: [
      ['08:00', '10:00', 'Urgent', 'Call, and come'],
      ['10:00', '12:00', 'Appointments', 'Book here'],
      ['12:00', '13:00', 'Telephone hour', 'Call, we call back'],
      ['13:30', '16:00', 'Appointments', 'Book here'],
      ['16:00', '17:30', 'After school, after work', 'Tuesdays until eight'],
    ],
    note: 'At night and at weekends the regional service answers our number.',
  },
  steps: {
    title: 'Your first visit',
    list: [
      ['Call or write', 'A person answers, not a menu.'],
      ['Bring what you have', 'Letters, lists, the box the pills came in.'],
      ['We listen', 'And only then ask.'],
      ['You leave with a page', 'What we found, what to do, when to worry.'],
    ],
  },
  quotes: {
    title: 'In their words',
    list: [
      ['Someone drew my knee on a napkin and I finally understood it.', 'Wilma de Boer', 'patient'],
      ['They called me back, on the day they said.', 'Sergio Melis', 'patient'],
      ['My son waves at the building now.', 'Hatice Demir', 'mother'],
      ['No one has ever looked at a clock in front of me.', 'Arie Kok', '81'],
    ],
  },
  faq: [
    ['Are you taking new people?', 'Yes, from anywhere you can reach us within half an hour.'],
    ['What does my insurance pay?', 'Most visits in full. We check before, so that there is no surprise.'],
    ['Can I come without an appointment?', 'For something urgent, between eight and ten. Call first if you can.'],
    ['What if I have to cancel?', 'Until the evening before it costs nothing.'],
    ['Is it step-free?', 'Door, corridor, rooms and toilet.'],
    ['Can someone come with me?', 'Always.'],
    ['Who is there at night?', 'The regional service. Our number takes you there.'],
  ],
  team: {
    title: 'Who you meet',
    list: [
      ['Dr Hanna Linde', 'Twenty years here'],
      ['Yara Haddad', 'Nurse practitioner'],
      ['Tom Willems', 'Therapist'],
      ['Bea Cox', 'Front desk, knows everyone'],
      ['Lars Holm', 'Home visits'],
      ['Mina Park', 'Children'],
    ],
  },
  plans: {
    title: 'What it costs',
    list: [
      ['Visit', '€45', 'each', 'Pay as you come.', ['Twenty-five minutes', 'A written page']],
      [
        'Course',
        '€210',
        'five visits',
        'For something that takes time.',
        ['Twenty-five minutes', 'A written page', 'A plan between visits'],
      ],
      [
        'Family',
        '€28',
        'a month',
        'Everybody at one address.',
        ['Twenty-five minutes', 'A written page', 'A plan between visits', 'Telephone hour'],
      ],
      ['Company', '€9', 'a person', 'An afternoon at your place.', ['A room is enough']],
    ],
  },
  chart: {
    title: 'How long until seen',
    unit: 'days',
    list: [
      ['Urgent', 0],
      ['Check-up', 6],
      ['First visit', 4],
      ['Treatment', 2],
      ['At home', 3],
    ],
    note: 'Median of the last three months.',
  },
  stats: [
    ['25', 'minutes at least'],
    ['4', 'days to a first visit'],
    ['6', 'people you get to know'],
    ['0', 'menus on the telephone'],
  ],
  story: {
    title: 'Why the chairs face the window',
    text: [
      'The practice opened in a house with a lime tree in front. Somebody turned the chairs so that whoever waits can look at it.',
      'It is a small thing, and most of what helps is a small thing: the same face, a page to take home, a call that comes when it was promised.',
      'We are careful with big words. Getting better is usually quiet.',
    ],
  },
  place: {
    title: 'Finding us',
    street: 'Lindelaan 40',
    ways: [
      ['Bus', 'Line 6 stops at the door'],
      ['Car', 'Three places in front, one of them wide'],
      ['On foot', 'Look for the tree'],
    ],
  },
  news: {
    title: 'Worth knowing',
    text: 'Flu shots, holidays, who is away. Four times a year.',
    button: 'Keep me informed',
  },
  closing: ['Call. A person answers.', 'Between {open} and {close}, and before ten for today.'],
  logos: {
    title: 'We work with',
    list: ['Zorgkring', 'City Hospital', 'Apotheek Zuid', 'Thuiszorg', 'Lab Noord', 'Buurtteam'],
  },
  gallery: 'Inside',
  order: ['schedule', 'features', 'items', 'steps', 'team', 'faq', 'place', 'contact'],
  drawing: 'heart',
  palettes: ['forest', 'harbour', 'salmon', 'aubergine'],
  compositions: ['dial', 'bento', 'horizon', 'signboard'],
};
