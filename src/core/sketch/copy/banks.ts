import type { DomainName } from '../brief/domains.ts';
import type { Bank } from './bank.ts';
import { estate } from './estate.ts';
import { event } from './event.ts';
import { finance } from './finance.ts';
import { food } from './food.ts';
import { garden } from './garden.ts';
import { generic } from './generic.ts';
import { health } from './health.ts';
import { lending } from './lending.ts';
import { museum } from './museum.ts';
import { music } from './music.ts';
import { nonprofit } from './nonprofit.ts';
import { personal } from './personal.ts';
import { school } from './school.ts';
import { shop } from './shop.ts';
import { software } from './software.ts';
import { sport } from './sport.ts';
import { stay } from './stay.ts';
import { studio } from './studio.ts';
import { swim } from './swim.ts';
import { travel } from './travel.ts';
import { wedding } from './wedding.ts';

export const BANKS: Readonly<Record<DomainName, Bank>> = {
  food,
  shop,
  travel,
  stay,
  software,
  event,
  studio,
  health,
  school,
  museum,
  sport,
  swim,
  finance,
  estate,
  nonprofit,
  wedding,
  personal,
  music,
  garden,
  lending,
  generic,
};
