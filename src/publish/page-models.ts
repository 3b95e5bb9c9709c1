/**
 * What a page is made of. `publish/` builds these values; components and pages print them and
 * decide nothing. Every `html` is finished, safe HTML from `publish/html/`; every `href` is a
 * finished address from `publish/addresses.ts`.
 *
 * The contract between two stages: types only, a room in `models/` for each kind of page.
 */
import type { DatesPage, DayDefinitionsPage, DayPage, DayText } from './models/dates.ts';
import type { DataFile, Site } from './models/frame.ts';
import type { GonePage } from './models/gone.ts';
import type { HistoryPage } from './models/histories.ts';
import type { CodePage, HomePage } from './models/home.ts';
import type {
  ModificationPage,
  ModificationRedlinePage,
  ModificationsPage,
  PaperPage,
  TogetherPage,
} from './models/modifications.ts';
import type { PoliciesPage, PolicyPage } from './models/policies.ts';
import type { ChangelogPage, KnownFaultsPage } from './models/records.ts';
import type { ComparePage, RedlinePage } from './models/redlines.ts';
import type { ReleasePage, ReleasesPage } from './models/releases.ts';
import type { DefinitionsPage, TermPage } from './models/terms.ts';
import type { TextPage } from './models/texts.ts';

export type { Phrase } from './html/nodes.ts';
export type * from './models/alternatives.ts';
export type * from './models/dates.ts';
export type * from './models/frame.ts';
export type * from './models/gone.ts';
export type * from './models/histories.ts';
export type * from './models/lists.ts';
export type * from './models/home.ts';
export type * from './models/modifications.ts';
export type * from './models/policies.ts';
export type * from './models/records.ts';
export type * from './models/redlines.ts';
export type * from './models/releases.ts';
export type * from './models/terms.ts';
export type * from './models/texts.ts';

/** Every page of the site, by the kind of page. */
export interface Pages {
  readonly site: Site;
  readonly home: HomePage;
  readonly code: CodePage;
  readonly texts: readonly TextPage[];
  readonly redlines: readonly RedlinePage[];
  readonly comparisons: readonly ComparePage[];
  readonly histories: readonly HistoryPage[];
  /** One for each document of which something is gone. */
  readonly gone: readonly GonePage[];
  /** One, or none where no modification is pending. */
  readonly together: readonly TogetherPage[];
  /** The data of that page. */
  readonly pendingData: readonly DataFile[];
  readonly data: readonly DataFile[];
  readonly feeds: readonly DataFile[];
  readonly definitions: DefinitionsPage;
  readonly terms: readonly TermPage[];
  readonly modifications: ModificationsPage;
  readonly modification: readonly ModificationPage[];
  readonly modificationRedlines: readonly ModificationRedlinePage[];
  readonly papers: readonly PaperPage[];
  readonly policies: PoliciesPage;
  readonly policy: readonly PolicyPage[];
  readonly releases: ReleasesPage;
  readonly release: readonly ReleasePage[];
  readonly dates: DatesPage;
  readonly days: readonly DayPage[];
  readonly dayTexts: readonly DayText[];
  readonly dayDefinitions: readonly DayDefinitionsPage[];
  /** Where the pages of each day stand. */
  readonly dayPlaces: readonly DataFile[];
  /** One, or none where the code has none. */
  readonly changelog: readonly ChangelogPage[];
  /** One, or none where no fault is known. */
  readonly knownFaults: readonly KnownFaultsPage[];
}
