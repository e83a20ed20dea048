import type { GraphRow } from '../../core/history/graph.ts';

const LANE = 14;
const HEIGHT = 32;
const MIDDLE = HEIGHT / 2;
/** More branches than fit lie on the last lane. */
const MOST = 5;

/** The piece of the graph that stands in one row; the rows together are the whole of it. */
export function LaneGraph(props: { row: GraphRow; current: boolean; hollow: boolean; lanes: number }) {
  const { row, current, hollow } = props;
  const width = Math.min(props.lanes, MOST) * LANE;
  const x = (lane: number): number => (Math.min(lane, MOST - 1) + 0.5) * LANE;
  const at = x(row.lane);
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} fill="none" aria-hidden>
      <g stroke="var(--line2)" strokeWidth="1.5">
        {row.above ? <path d={`M${at} 0V${MIDDLE}`} /> : null}
        {row.below ? <path d={`M${at} ${MIDDLE}V${HEIGHT}`} /> : null}
        {row.through.map((lane) => (
          <path key={lane} d={`M${x(lane)} 0V${HEIGHT}`} />
        ))}
        {row.joins.map((lane) => (
          <path key={lane} d={`M${x(lane)} 0C${x(lane)} ${MIDDLE} ${at} 4 ${at} ${MIDDLE}`} />
        ))}
      </g>
      <circle
        cx={at}
        cy={MIDDLE}
        r={current ? 4.5 : 3.5}
        fill={current ? 'var(--ember-line)' : hollow ? 'var(--bg0)' : 'var(--t3)'}
        stroke={current ? 'var(--ember-line)' : 'var(--t3)'}
        strokeWidth="1.5"
      />
    </svg>
  );
}
