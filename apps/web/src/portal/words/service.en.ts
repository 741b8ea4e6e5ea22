import type { zh } from './service.zh';

export const en: Record<keyof typeof zh, string> = {
  'services.title': 'Papers served on you',
  'services.served': 'Served on {day}',
  'services.open': 'Open: {name}',
  'services.opened': 'You opened it {moment}',
  'services.address': 'Address for service',
  'services.help': 'Papers go to the address you confirm. If you agree to electronic service, a paper counts from the day it reaches this platform, whenever you open it.',
  'services.consent': 'I agree to be served through this platform',
  'services.confirm': 'Confirm the address',
  'services.confirmed': 'Confirmed {moment}: {address} ({electronic})',
  'services.certificate': 'Certificate of service (PDF)',
  'services.confirmation': 'Confirmation of the address (PDF)',
  'services.yes': 'electronic service agreed',
  'services.no': 'no electronic service',
};
