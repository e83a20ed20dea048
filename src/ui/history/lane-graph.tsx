import type { GraphRow } from '../../core/history/graph.ts';

const LANE = 14;
/** More branches than fit lie on the last lane. */
const MOST = 5;

/** The piece of the graph that stands in one row; the rows together are the whole of it. */
export function LaneGraph(props: {
  row: GraphRow;
  current: boolean;
  hollow: boolean;
  lanes: number;
  /** Of the row, px. */
  height: number;
}) {
  const { row, current, hollow, height } = props;
  const middle = height / 2;
  const width = Math.min(props.lanes, MOST) * LANE;
  const x = (lane: number): number => (Math.min(lane, MOST - 1) + 0.5) * LANE;
  const at = x(row.lane);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fill="none" aria-hidden>
      <g stroke="var(--line2)" strokeWidth="1.5">
        {row.above ? <path d={`M${at} 0V${middle}`} /> : null}
        {row.below ? <path d={`M${at} ${middle}V${height}`} /> : null}
        {row.through.map((lane) => (
          <path key={lane} d={`M${x(lane)} 0V${height}`} />
        ))}
        {row.joins.map((lane) => (
          <path key={lane} d={`M${x(lane)} 0C${x(lane)} ${middle} ${at} 4 ${at} ${middle}`} />
        ))}
      </g>
      <circle
        cx={at}
        cy={middle}
        r={current ? 4.5 : 3.5}
        fill={current ? 'var(--ember-line)' : hollow ? 'var(--bg0)' : 'var(--t3)'}
        stroke={current ? 'var(--ember-line)' : 'var(--t3)'}
        strokeWidth="1.5"
      />
    </svg>
  );
}
