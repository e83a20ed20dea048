import { circle, ellipse, path, plus, at, rect, stroke, xy, type Inks, type Point } from './kit.ts';
import type { Build } from './mammals.ts';

/** Ears, skull and features of one creature's head, its middle at `c`. */
export function face(build: Build, inks: Inks, c: Point): string {
  const r = build.head;
  const p = (x: number, y: number): Point => plus(c, at(x * r, y * r));
  const s = (x: number, y: number): string => xy(p(x, y));
  const eye = (x: number, y: number, size = 0.1): string =>
    circle(p(x, y), r * size, inks.dark) + circle(p(x + 0.035, y - 0.04), r * size * 0.32, '#fff');
  const ears = {
    point:
      path(
        `M${s(-0.86, -0.3)}L${s(-0.74, -1.36)}L${s(-0.08, -0.86)}ZM${s(0.16, -0.9)}L${s(0.66, -1.34)}L${s(0.8, -0.36)}Z`,
        inks.body,
      ) + path(`M${s(-0.68, -0.6)}L${s(-0.64, -1.06)}L${s(-0.3, -0.82)}Z`, inks.accent),
    flop: '',
    long:
      path(
        `M${s(-0.5, -0.6)}C${s(-1.1, -1.6)} ${s(-0.9, -2.6)} ${s(-0.5, -2.5)}C${s(-0.2, -2.3)} ${s(-0.2, -1.4)} ${s(-0.06, -0.8)}Z`,
        inks.shade,
      ) +
      path(
        `M${s(-0.1, -0.8)}C${s(-0.2, -1.8)} ${s(0.2, -2.6)} ${s(0.5, -2.4)}C${s(0.8, -2.1)} ${s(0.6, -1.2)} ${s(0.44, -0.7)}Z`,
        inks.body,
      ) +
      path(
        `M${s(0.1, -0.9)}C${s(0.1, -1.6)} ${s(0.3, -2.2)} ${s(0.44, -2.1)}C${s(0.56, -1.9)} ${s(0.4, -1.2)} ${s(0.3, -0.86)}Z`,
        inks.accent,
      ),
    round:
      circle(p(-0.66, -0.72), r * 0.34, inks.shade) +
      circle(p(0.6, -0.78), r * 0.32, inks.body) +
      circle(p(-0.66, -0.72), r * 0.16, inks.accent),
    fan: '',
    none: circle(p(-0.4, -0.86), r * 0.34, inks.body) + circle(p(0.5, -0.86), r * 0.34, inks.body),
    aerial: stroke(`M${s(0, -0.9)}V${c.y - r * 1.5}`, inks.dark, 5) + circle(p(0, -1.55), r * 0.16, inks.accent),
    hair: path(
      `M${s(-1.02, 0.6)}C${s(-1.3, -1.5)} ${s(1, -1.6)} ${s(0.9, -0.4)}C${s(0.4, -0.3)} ${s(-0.3, -0.2)} ${s(-0.5, 0.7)}Z`,
      inks.dark,
    ),
  }[build.ears];
  const skull =
    build.face === 'robot'
      ? rect(c.x - r, c.y - r * 0.9, r * 2, r * 1.7, inks.body, r * 0.25)
      : build.face === 'human'
        ? ellipse(c, r * 0.9, r, inks.light)
        : ellipse(c, r * 1.04, r * 0.94, inks.body);
  const look = {
    cat:
      ellipse(p(0.5, 0.34), r * 0.44, r * 0.34, inks.light) +
      eye(0.16, -0.1, 0.13) +
      eye(0.72, -0.12, 0.12) +
      path(`M${s(0.44, 0.14)}L${s(0.66, 0.14)}L${s(0.55, 0.27)}Z`, inks.accent) +
      stroke(
        `M${s(0.3, 0.42)}C${s(0.4, 0.54)} ${s(0.54, 0.5)} ${s(0.55, 0.3)}C${s(0.58, 0.5)} ${s(0.7, 0.52)} ${s(0.8, 0.4)}`,
        inks.dark,
        3,
      ) +
      stroke(
        `M${s(0.2, 0.34)}L${s(-0.5, 0.26)}M${s(0.2, 0.44)}L${s(-0.46, 0.52)}M${s(0.9, 0.34)}L${s(1.5, 0.24)}M${s(0.9, 0.44)}L${s(1.46, 0.52)}`,
        inks.dark,
        2,
      ),
    dog:
      path(
        `M${s(0.2, -0.3)}C${s(0.9, -0.3)} ${s(1.5, 0)} ${s(1.5, 0.34)}C${s(1.5, 0.7)} ${s(0.7, 0.86)} ${s(0.1, 0.74)}Z`,
        inks.light,
      ) +
      ellipse(p(1.42, 0.08), r * 0.2, r * 0.16, inks.dark) +
      stroke(`M${s(1.3, 0.36)}C${s(1.1, 0.56)} ${s(0.8, 0.56)} ${s(0.6, 0.46)}`, inks.dark, 3) +
      eye(0.34, -0.24, 0.12) +
      path(
        `M${s(-0.2, -0.84)}C${s(-0.8, -1)} ${s(-1.3, -0.3)} ${s(-1, 0.6)}C${s(-0.7, 0.8)} ${s(-0.4, 0.2)} ${s(-0.2, -0.4)}Z`,
        inks.shade,
      ),
    fox:
      path(
        `M${s(0.1, -0.2)}C${s(0.7, -0.2)} ${s(1.4, 0.16)} ${s(1.72, 0.36)}C${s(1.3, 0.66)} ${s(0.6, 0.9)} ${s(0, 0.86)}C${s(0.3, 0.5)} ${s(0.3, 0.2)} ${s(0.1, -0.2)}Z`,
        inks.light,
      ) +
      ellipse(p(1.66, 0.34), r * 0.14, r * 0.12, inks.dark) +
      eye(0.36, -0.16, 0.11),
    bear:
      ellipse(p(0.66, 0.28), r * 0.44, r * 0.36, inks.light) +
      ellipse(p(0.86, 0.12), r * 0.18, r * 0.13, inks.dark) +
      stroke(`M${s(0.8, 0.26)}C${s(0.78, 0.46)} ${s(0.6, 0.5)} ${s(0.5, 0.42)}`, inks.dark, 3) +
      eye(0.3, -0.2, 0.09) +
      eye(0.84, -0.24, 0.08),
    rabbit:
      ellipse(p(0.56, 0.3), r * 0.4, r * 0.32, inks.light) +
      eye(0.2, -0.16, 0.13) +
      eye(0.74, -0.18, 0.12) +
      path(`M${s(0.5, 0.12)}L${s(0.72, 0.12)}L${s(0.61, 0.24)}Z`, inks.accent) +
      rect(c.x + r * 0.5, c.y + r * 0.42, r * 0.22, r * 0.26, '#fff', 2),
    trunk:
      path(
        `M${s(0.5, -0.4)}C${s(1.3, -0.3)} ${s(1.4, 0.6)} ${s(1.16, 1.3)}C${s(1.08, 1.66)} ${s(1.4, 1.8)} ${s(1.66, 1.56)}L${s(1.84, 1.78)}C${s(1.4, 2.3)} ${s(0.7, 2)} ${s(0.74, 1.3)}C${s(0.76, 0.9)} ${s(0.6, 0.7)} ${s(0.3, 0.66)}Z`,
        inks.body,
      ) +
      stroke(
        `M${s(0.96, 0.5)}L${s(1.24, 0.44)}M${s(0.9, 0.86)}L${s(1.2, 0.84)}M${s(0.82, 1.2)}L${s(1.1, 1.24)}`,
        inks.shade,
        4,
      ) +
      path(
        `M${s(0.56, 0.62)}C${s(0.7, 0.96)} ${s(1, 1.1)} ${s(1.3, 0.98)}C${s(1.04, 0.92)} ${s(0.9, 0.76)} ${s(0.84, 0.54)}Z`,
        '#fffaf0',
      ) +
      eye(0.5, -0.26, 0.09) +
      path(
        `M${s(-0.1, -0.7)}C${s(-1.1, -1.4)} ${s(-1.9, -0.6)} ${s(-1.6, 0.3)}C${s(-1.4, 0.9)} ${s(-0.5, 0.9)} ${s(-0.1, 0.3)}Z`,
        inks.shade,
      ),
    frog:
      eye(-0.36, -0.92, 0.17) +
      eye(0.54, -0.92, 0.17) +
      stroke(`M${s(-0.4, 0.2)}C${s(0, 0.56)} ${s(0.7, 0.5)} ${s(0.94, 0.06)}`, inks.dark, 4) +
      ellipse(p(0.2, 0.62), r * 0.5, r * 0.2, inks.light),
    robot:
      rect(c.x - r * 0.66, c.y - r * 0.5, r * 1.36, r * 0.66, inks.dark, r * 0.2) +
      circle(p(-0.26, -0.18), r * 0.16, inks.accent) +
      circle(p(0.34, -0.18), r * 0.16, inks.accent) +
      stroke(`M${s(-0.4, 0.46)}H${c.x + r * 0.46}`, inks.dark, 5, 'stroke-dasharray="3 9"'),
    human:
      eye(0.34, -0.06, 0.09) +
      path(`M${s(0.8, -0.1)}L${s(1.08, 0.16)}L${s(0.8, 0.2)}Z`, inks.light) +
      stroke(`M${s(0.36, 0.46)}C${s(0.5, 0.56)} ${s(0.66, 0.5)} ${s(0.72, 0.4)}`, inks.dark, 3),
  }[build.face];
  return build.ears === 'hair' ? skull + ears + look : ears + skull + look;
}
