/**
 * Line drawings on a 24 by 24 grid, drawn for this site, as path data: pages and scripts print the
 * same icon, and nothing is fetched for it.
 */
export const ICONS = {
  back: 'M15 5l-7 7 7 7',
  check: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.2l2.8 2.8L16 9.6',
  close: 'M6 6l12 12M18 6L6 18',
  cross: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9 9l6 6M15 9l-6 6',
  down: 'M6 9l6 6 6-6',
  extract: 'M4 6h16M4 18h16M4 10l3 2-3 2M20 10l-3 2 3 2M10 12h4',
  history: 'M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.5l3 1.8',
  link: 'M10 13.5a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10.5a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  mark: 'M5 3v18M9 6h10M9 11h10M9 16h6',
  next: 'M12 5v14M6 13l6 6 6-6',
  planned: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  previous: 'M12 19V5M6 11l6-6 6 6',
  proposed: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5',
  quote: 'M10 7H5v6h4c0 2.5-1.5 4-3.5 4.5M19 7h-5v6h4c0 2.5-1.5 4-3.5 4.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20 20',
  theme: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 3v18M15 4v16M18 6v12',
} as const;

export type IconName = keyof typeof ICONS;
