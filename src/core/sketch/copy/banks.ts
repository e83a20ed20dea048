import type { DomainName } from '../brief/domains.ts';
import type { Bank } from './bank.ts';
import { travel } from './travel.ts';

const BANKS: Partial<Record<DomainName, Bank>> = { travel };
export const bankOf = (domain: DomainName): Bank => BANKS[domain] ?? travel;
