import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { WORST_FIRST } from '../fold';
import type { IMountedPlaces, IPlaces } from '../wire/report';
import { PlaceLine } from './place-line';
import { Row } from './row';

/**
 * Every place that was looked at, by what is mounted there: folded, one table below.
 *
 * #### Notes
 * The roles say again what the elements are, since a narrow panel lays the rows out as cards, which takes it from them.
 */
export function Places(props: {
  places: IPlaces | undefined;
  trans: TranslationBundle;
}): JSX.Element | null {
  const { places, trans } = props;
  if (!places) {
    return null;
  }
  const { mounts, missing } = places;
  const all = mounts.flatMap(mount => mount.places);
  const mark = WORST_FIRST.find(one =>
    all.some(({ verdict }) => verdict === one)
  );
  const name = trans.__('Places');
  return missing || !mark ? (
    <Row
      row={{ name, mark: 'unknown', summary: missing ?? '', ms: 0 }}
      trans={trans}
    />
  ) : (
    <Row
      row={{
        name,
        mark,
        summary: countOf(places, trans),
        ms: 0,
        follows: mark !== 'pass'
      }}
      trans={trans}
    >
      <table
        className="jp-EnvironmentHealth-places"
        role="table"
        aria-label={name}
      >
        <thead role="rowgroup">
          <tr role="row">
            {headsOf(trans).map(head => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {mounts.map((mount, index) => (
          <tbody key={index} role="rowgroup">
            <MountLine mount={mount} trans={trans} />
            {mount.places.map(place => (
              <PlaceLine
                key={place.path}
                place={place}
                heads={headsOf(trans)}
                trans={trans}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Row>
  );
}

function headsOf(trans: TranslationBundle): string[] {
  return [
    trans.__('Place'),
    trans.__('Can be written to'),
    trans.__('Owner and mode'),
    trans.__('After a restart')
  ];
}

function countOf({ mounts }: IPlaces, trans: TranslationBundle): string {
  const count = mounts.reduce((sum, { places }) => sum + places.length, 0);
  const places = trans._n('%1 place', '%1 places', count);
  const on =
    mounts.length === 1
      ? trans.__('%1 on one mount', places)
      : trans.__('%1 on %2 mounts', places, mounts.length);
  const bad = mounts
    .flatMap(mount => mount.places)
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn').length;
  return bad === 0 ? on : trans.__('%1, %2 in trouble', on, bad);
}

/** What the places below it share. */
function MountLine(props: {
  mount: IMountedPlaces;
  trans: TranslationBundle;
}): JSX.Element {
  const { mount, trans } = props;
  const { point, kind, folder, device, options, free, inodes } = mount;
  const source =
    mount.source && folder && folder !== '/'
      ? trans.__('%1 (its folder %2)', mount.source, folder)
      : mount.source;
  const flags = [...options, ...mount.propagation];
  const details = [source, device, ...flags, free, inodes];
  return (
    <tr role="row">
      <th role="rowheader" scope="rowgroup" colSpan={4}>
        {point === null || kind === null ? (
          trans.__('It is not known what is mounted here')
        ) : (
          <>
            <code>{point}</code>{' '}
            <span>{[kind, ...details].filter(Boolean).join(' · ')}</span>
          </>
        )}
      </th>
    </tr>
  );
}
