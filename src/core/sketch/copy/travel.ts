import type { Bank } from './bank.ts';

export const travel: Bank = {
  brands: ['Overzet', 'Noordeind', 'Kade Lines', 'Halfway Island'],
  hours: ['06:40', '21:15'],
  headlines: [
    'Next stop, the other side.',
    'The long way is the good way.',
    'Leave the car on the quay.',
    'Forty minutes of open air.',
  ],
  ledes: [
    'Step on {in place}, find a seat on the lee side and let the shore get small. Tickets cost from {price}, and nobody has ever regretted the window.',
    'The first crossing leaves at {open}, the last one is home by {close}. Between the two lies a whole day that belongs to you.',
  ],
  action: 'Book a seat',
  second: 'See departures',
  facts: [
    ['First out', '{open}'],
    ['Last back', '{close}'],
    ['Crossing', '40 min'],
    ['From', '{price}'],
  ],
  items: {
    title: 'Tickets and extras',
    intro: 'Buy ahead or on board. The price is the same, the queue is not.',
    list: [
      ['Single', 'One way, any departure on the day', '€9'],
      ['Return', 'Valid for seven days, any way back', '€16'],
      ['Bicycle', 'Rides on the fore deck, strapped by the crew', '€4'],
      ['Dog', 'Water bowl by the gangway', '€2'],
      ['Family', 'Two adults and up to three children, return', '€38'],
      ['Ten crossings', 'A paper card that anyone may stamp', '€70'],
      ['Breakfast on board', 'Egg roll and coffee, until half past nine', '€7'],
      ['Night crossing', 'Fridays in summer, lamps out at sea', '€14'],
    ],
  },
  features: {
    title: 'What travels with you',
    list: [
      ['A seat outside', 'Half of all places are on deck, out of the wind and with a blanket on the back.'],
      ['No check-in', 'Be there five minutes before. The ramp goes up on the minute.'],
      ['Bicycles welcome', 'Forty places on the fore deck, no booking before ten.'],
      ['Step-free all the way', 'From the bus stop to the bow, and the crew knows the ramp.'],
      ['Quiet cabin', 'The aft saloon has no music, no screens and good lamps.'],
      ['Weather promise', 'If we do not sail, you are told by six and paid back the same day.'],
    ],
  },
  schedule: {
    title: 'Departures',
    columns: ['Leaves', 'Arrives', 'Berth', 'Good to know'],
    rows: [
      ['06:40', '07:20', '1', 'For commuters, coffee from 06:20'],
      ['09:15', '09:55', '1', 'School groups on Tuesdays'],
      ['11:30', '12:10', '2', 'Most room for bicycles'],
      ['14:05', '14:45', '1', 'Slack water, the calmest crossing'],
      ['17:30', '18:10', '2', 'Commuters back, no groups'],
      ['20:35', '21:15', '1', 'Last boat, waits for the last bus'],
      ['22:40', '23:20', '2', 'Fridays and Saturdays, June to August'],
    ],
    note: 'Times hold from April to October. In winter the second and fourth crossing rest on weekdays.',
  },
  steps: {
    title: 'From door to deck',
    list: [
      ['Pick a departure', 'Any crossing on the day is fine; your seat is not tied to one.'],
      ['Come to the quay', 'Bus 12 stops at the ramp, and the bicycle shed is free.'],
      ['Show the code', 'On paper, on a phone, or spell your name to the crew.'],
      ['Look west', 'The lighthouse shows after twenty minutes, on the left.'],
    ],
  },
  quotes: {
    title: 'Heard on deck',
    list: [
      ['I have crossed every Thursday for eleven years and I still sit outside.', 'Marit Visser', 'teacher'],
      ['They waited two minutes because they saw us running. Two minutes!', 'Jonas Okafor', 'weekend walker'],
      ['My son thinks the captain lives on the boat. I have not corrected him.', 'Lena Brandt', 'mother of one'],
      ['It is the only commute I know that makes people wave.', 'Ruben Faber', 'carpenter'],
    ],
  },
  faq: [
    [
      'Do I have to book?',
      'No. Booking keeps a seat for you until five minutes before, but there is room on most weekdays.',
    ],
    [
      'What happens in a storm?',
      'From wind force eight we stay in. You hear it by six in the morning and are paid back the same day.',
    ],
    ['Can I bring a bicycle?', 'Yes, on every crossing. Groups of more than six call the day before.'],
    ['Are dogs allowed?', 'On deck and in the fore saloon, on a lead. They travel with their own ticket.'],
    [
      'When is the last way back?',
      'The last boat is back at {close}. It waits for the last bus, not for the last drink.',
    ],
    ['Is it step-free?', 'From the bus stop to the seat. Tell the crew if you want a hand with the ramp.'],
    ['Can I change my ticket?', 'A ticket is good for any crossing within seven days, so there is nothing to change.'],
  ],
  team: {
    title: 'The crew',
    list: [
      ['Anke de Wit', 'Captain'],
      ['Samir Haddad', 'Engineer'],
      ['Joke Prins', 'Deck and ramp'],
      ['Tobias Lund', 'Galley'],
      ['Femke Bos', 'Tickets'],
      ['Oskar Maes', 'Relief captain'],
    ],
  },
  plans: {
    title: 'Three ways to travel',
    list: [
      [
        'Single',
        '€9',
        'one way',
        'For the curious.',
        ['Any departure on the day', 'Seat inside or out', 'Paid back if we stay in'],
      ],
      [
        'Return',
        '€16',
        'seven days',
        'For a proper day out.',
        ['Any way back within a week', 'Bicycle at half price', 'Coffee on the first crossing'],
      ],
      [
        'Season',
        '€190',
        'April to October',
        'For those who live over there.',
        ['Every crossing', 'Bicycle and dog included', 'A hook with your name on it'],
      ],
      [
        'Group',
        '€120',
        'up to twelve',
        'For classes, clubs and families.',
        ['One ticket for all', 'The aft saloon to yourselves', 'The captain says hello'],
      ],
    ],
  },
  chart: {
    title: 'When it is quiet',
    unit: '% of seats taken',
    list: [
      ['06:40', 48],
      ['09:15', 71],
      ['11:30', 88],
      ['14:05', 39],
      ['17:30', 76],
      ['20:35', 31],
    ],
    note: 'Mean of last season. The 14:05 is the secret.',
  },
  stats: [
    ['40', 'minutes from quay to quay'],
    ['180', 'seats, half of them outside'],
    ['7', 'days a week, April to October'],
    ['1974', 'the year we began'],
  ],
  story: {
    title: 'A short history of going across',
    text: [
      'It began in 1974 with a borrowed fishing boat and a bell. Whoever wanted to cross rang it, and if the weather was kind, somebody came.',
      'The boat is larger now and the bell hangs in the saloon. The rule has stayed: nobody is left on the quay who can be seen running.',
      'We are eleven people and one cat. We know the water, most of the passengers, and which seat stays dry in a south-westerly.',
    ],
  },
  place: {
    title: 'Find the quay',
    street: 'Ferry Quay 3',
    ways: [
      ['Bus', 'Line 12 to the ramp, every 20 minutes'],
      ['Bicycle', 'Covered shed beside the ticket window'],
      ['Car', 'Leave it at the north car park, €6 a day'],
    ],
  },
  news: {
    title: 'Storm post',
    text: 'One message at six in the morning, and only on days when we stay in.',
    button: 'Warn me',
  },
  closing: ['The ramp goes up on the minute.', 'The rest of the day may take its time.'],
  logos: {
    title: 'Fits together with',
    list: ['Kustbus', 'Island Hostels', 'Duinpad', 'Noordlicht Rail', 'Velo Depot', 'Harbour Trust'],
  },
  gallery: 'From the log',
  order: ['schedule', 'features', 'items', 'chart', 'quotes', 'faq', 'place'],
  drawing: 'boat',
  palettes: ['harbour', 'sky', 'salmon', 'cobalt'],
  compositions: ['horizon', 'ledger', 'dial', 'broadsheet'],
};
