/** Small pages for the suggestions, drawn, not photographed. Decoration: the wish beside each says the same. */

export function TidePicture() {
  return (
    <svg viewBox="0 0 152 96" aria-hidden>
      <path fill="#dff3ea" d="M0 0h152v96H0z" />
      <path fill="#fadb2c" d="M84 0h10v96H84z" />
      <g fill="#02262c" fontFamily="var(--sans)">
        <text x="8" y="8.5" fontSize="4.2" fontWeight="700">
          Domburg
        </text>
        <text x="30" y="8.5" fontSize="4.4" opacity=".7">
          51.56 N, 3.49 E
        </text>
        <text x="144" y="8.5" fontSize="4.2" fontWeight="700" textAnchor="end">
          Sunday 22 November
        </text>
        <path d="M8 12.500h136v.5H8z" />
        <g transform="matrix(.7 0 0 1 8 0)" fontSize="19" fontWeight="850" letterSpacing="-1.3">
          <text y="35">In at 13:40,</text>
          <text y="52.5">out by 15:20.</text>
        </g>
        <g fontSize="3.9" opacity=".85">
          <text x="8" y="62.5">
            High water at 14:52, slack for forty
          </text>
          <text x="8" y="67.5">
            minutes. Turn back at the red flag.
          </text>
        </g>
        <text x="98" y="76" fontSize="4.2" fontWeight="700">
          14:52, 1.7 m
        </text>
        <text x="8" y="77" fontSize="4.2" fontWeight="700">
          02:28
        </text>
      </g>
      <path fill="#00445c" d="M0 84c6-3.5 10-4.5 14-4.5 16 0 24 14 39 14s24-15 39-15 24 13 38 13c9 0 15-3 22-7v12H0z" />
      <path
        fill="none"
        stroke="#02262c"
        d="M0 84c6-3.5 10-4.5 14-4.5 16 0 24 14 39 14s24-15 39-15 24 13 38 13c9 0 15-3 22-7"
      />
    </svg>
  );
}

export function RepairPicture() {
  return (
    <svg viewBox="0 0 152 96" aria-hidden>
      <path fill="#22262b" d="M0 0h152v96H0z" />
      <path fill="#f1ece1" d="M0 15h152v81H0z" />
      <path fill="#f1ece1" d="M6 5h38v10H6z" />
      <g fontFamily="var(--mono)" fontSize="5">
        <text x="10" y="11.8" fill="#22262b">
          index.html
        </text>
        <text x="51" y="11.8" fill="#aeb4ba">
          styles.css
        </text>
        <text x="92" y="11.8" fill="#aeb4ba">
          script.js
        </text>
      </g>
      <g fill="none" stroke="#d6452b">
        <circle cx="126" cy="66" r="34" strokeWidth="4.5" />
        <circle cx="126" cy="66" r="29" strokeWidth=".8" />
        <path
          strokeWidth=".7"
          d="M126 66V37M126 66l20.5-20.500M126 66h26M126 66l20.5 20.500M126 66v29M126 66l-20.5 20.500M126 66H97M126 66l-20.5-20.500M126 66l11-26.800M126 66l26.8-11M126 66l26.8 11M126 66l11 26.800M126 66l-11 26.800M126 66l-26.8 11M126 66l-26.8-11M126 66l-11-26.8"
        />
      </g>
      <circle cx="126" cy="66" r="4" fill="#d6452b" />
      <g fill="#22262b" fontFamily="var(--sans)">
        <g fontSize="17" fontWeight="800" letterSpacing="-.8">
          <text x="9" y="36">
            Bring it
          </text>
          <text x="9" y="52">
            broken.
          </text>
        </g>
        <path d="M9 60h66v.6H9zM9 70h66v.6H9zM9 80h66v.6H9z" />
        <g fontSize="5">
          <text x="9" y="67.2">
            Puncture
          </text>
          <text x="9" y="77.2">
            Gears
          </text>
          <text x="9" y="87.2">
            Wheel true
          </text>
        </g>
        <g fontSize="5" fontWeight="700" textAnchor="end">
          <text x="75" y="67.2">
            20 min
          </text>
          <text x="75" y="77.2">
            40 min
          </text>
          <text x="75" y="87.2">
            1 hour
          </text>
        </g>
      </g>
    </svg>
  );
}

export function TelescopePicture() {
  return (
    <svg viewBox="0 0 152 96" aria-hidden>
      <path fill="#1a1633" d="M0 0h152v96H0z" />
      <g fill="none" stroke="#6c63a8" strokeWidth=".5">
        <circle cx="118" cy="50" r="12" />
        <circle cx="118" cy="50" r="24" />
        <circle cx="118" cy="50" r="36" />
        <path d="M118 8v88M78 50h74M90 22l56 56M146 22 90 78" strokeDasharray="1 2" />
      </g>
      <path fill="none" stroke="#efe3c2" strokeWidth=".7" d="m88 30 11 5 9 8 4 9 15 4 5-11-14-3" />
      <g fill="#efe3c2">
        <circle cx="88" cy="30" r="1.4" />
        <circle cx="99" cy="35" r="1.2" />
        <circle cx="108" cy="43" r="1.2" />
        <circle cx="112" cy="52" r="1.5" />
        <circle cx="127" cy="56" r="1.6" />
        <circle cx="132" cy="45" r="1.8" />
        <circle cx="118" cy="42" r="1.2" />
        <circle cx="140" cy="20" r=".7" />
        <circle cx="96" cy="72" r=".7" />
        <circle cx="128" cy="80" r=".9" />
        <circle cx="122" cy="18" r=".8" />
        <circle cx="146" cy="64" r=".7" />
      </g>
      <g fontFamily="Georgia, 'Times New Roman', serif" fill="#efe3c2">
        <text x="9" y="34" fontSize="15">
          Take the
        </text>
        <text x="9" y="50" fontSize="15" fontStyle="italic">
          night home
        </text>
      </g>
      <g fontFamily="var(--sans)" fill="#b9b0dd" fontSize="4.6">
        <text x="9" y="60.5">
          Forty telescopes, two weeks
        </text>
        <text x="9" y="66.5">
          each, with your library card.
        </text>
      </g>
      <rect x="9" y="74" width="46" height="11" rx="5.5" fill="#efe3c2" />
      <text x="32" y="81.3" fontFamily="var(--sans)" fontSize="4.8" fontWeight="650" fill="#1a1633" textAnchor="middle">
        See which are in
      </text>
    </svg>
  );
}

export function BakeryPicture() {
  return (
    <svg viewBox="0 0 152 96" aria-hidden>
      <path fill="#f6e7cf" d="M0 0h152v96H0z" />
      <path fill="#b4552a" d="M0 0h60v96H0z" />
      <g transform="rotate(16 30 52)">
        <ellipse cx="30" cy="52" rx="21" ry="31" fill="#e0a45a" />
        <path fill="#c9823b" d="M30 21c11.6 0 21 13.9 21 31S41.6 83 30 83c8.5-6 13-18 13-31s-4.5-25-13-31z" />
        <g fill="none" stroke="#f9e3bd" strokeWidth="3.6" strokeLinecap="round">
          <path d="M20 39c6-2 12-1.5 18 2M17.5 51c7-2.5 15-2 22 1.500M18.5 63c7-2 14-1.5 20.5 1.5" />
        </g>
      </g>
      <g fill="#4a2413" fontFamily="Georgia, 'Times New Roman', serif">
        <text x="70" y="20" fontSize="12.5" fontWeight="700">
          Brood van
        </text>
        <text x="70" y="33" fontSize="12.5" fontWeight="700">
          vanochtend
        </text>
      </g>
      <g fill="#4a2413" fontFamily="var(--sans)" fontSize="5.2">
        <path d="M70 42h74v.6H70zM70 53h74v.6H70zM70 64h74v.6H70zM70 75h74v.6H70z" opacity=".4" />
        <text x="70" y="50">
          Zuurdesem
        </text>
        <text x="70" y="61">
          Volkoren
        </text>
        <text x="70" y="72">
          Krentenbol
        </text>
        <g fontWeight="700" textAnchor="end">
          <text x="144" y="50">
            € 4,80
          </text>
          <text x="144" y="61">
            € 3,60
          </text>
          <text x="144" y="72">
            € 1,20
          </text>
        </g>
        <text x="70" y="87" opacity=".8">
          Open vanaf 7.00, Utrecht
        </text>
      </g>
    </svg>
  );
}

export function HabitPicture() {
  const row = (y: number, name: string, done: string) => (
    <g transform={`translate(52 ${y})`}>
      <text y="-2.500" fontSize="4.6" fontWeight="700">
        {name}
      </text>
      <path fill="#fff" d="M0 0h9v8H0zM12 0h9v8h-9zM24 0h9v8h-9zM36 0h9v8h-9zM48 0h9v8h-9zM60 0h9v8h-9zM72 0h9v8h-9z" />
      <path fill="#1d6a4a" d={done} />
    </g>
  );
  return (
    <svg viewBox="0 0 152 96" aria-hidden>
      <path fill="#1d6a4a" d="M0 0h152v96H0z" />
      <path fill="#eef3dc" d="M42 0h110v96H42z" />
      <g fontFamily="var(--sans)" fill="#14281d">
        <g fill="#eef3dc" fontSize="9" fontWeight="800" letterSpacing="-.3">
          <text x="6" y="70">
            Habits
          </text>
          <text x="6" y="80">
            for
          </text>
          <text x="6" y="90">
            runners
          </text>
        </g>
        <text x="51" y="27" fontSize="23" fontWeight="800" letterSpacing="-1">
          43 %
        </text>
        {row(42, 'Easy run', 'M0 0h9v8H0zM12 0h9v8h-9zM36 0h9v8h-9zM48 0h9v8h-9z')}
        {row(61, 'Stretch', 'M0 0h9v8H0zM24 0h9v8h-9z')}
        {row(80, 'Sleep', 'M12 0h9v8h-9zM24 0h9v8h-9zM48 0h9v8h-9z')}
      </g>
    </svg>
  );
}
