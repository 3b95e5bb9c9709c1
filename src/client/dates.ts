/**
 * Leads from a date that was typed to the day that it belongs to: the last one that is not after it.
 * Without this script the list of days is there to choose from.
 */
import { dateIn, dayWords } from './date-words.ts';

const asked = dateIn(location.search, 'on');
const days = [...document.querySelectorAll<HTMLElement>('[data-days] > [data-from]')];
const answer = document.querySelector('[data-date-answer]');
const told = document.querySelector('[data-asked]');

if (asked !== undefined && answer !== null) {
  // Days of one form are in the order of their letters; the list has the latest first.
  const day = days.find(({ dataset }) => (dataset['from'] ?? '') <= asked);
  const link = day?.querySelector('a');
  if (link != null) {
    const address = new URL(link.href);
    address.searchParams.set('on', asked);
    location.replace(address);
  } else {
    answer.textContent = `No text of ${dayWords(asked)} is published here. These days are:`;
  }
}

if (asked !== undefined && told !== null) {
  told.textContent = `You chose ${dayWords(asked)}: these are the texts of that date.`;
  const field = document.querySelector<HTMLInputElement>('.date-form input');
  if (field !== null) field.value = asked;
}
