/** Small drawings for the suggestions. Decoration for those who see them: the wish beside each says the same. */

export function PelicanPicture() {
  return (
    <svg viewBox="0 0 152 96" aria-hidden>
      <path fill="#b7dde8" d="M0 0h152v96H0z" />
      <circle cx="66" cy="42" r="33" fill="#f7e9c0" />
      <path fill="#9bc2bf" d="M0 87h152v9H0z" />
      <ellipse cx="77" cy="88" rx="46" ry="1.8" fill="#5d9190" />
      <g stroke="#fff" strokeWidth="1.1" strokeLinecap="round" opacity=".8">
        <path d="M146 20h-13M150 27h-22M143 46h-15M149 53h-10M31 24H18M26 31H9" />
      </g>
      <g fill="none" stroke="#14262f" strokeWidth="2.4">
        <circle cx="50" cy="71" r="15.6" />
        <circle cx="102" cy="71" r="15.6" />
      </g>
      <g stroke="#6f848d" strokeWidth=".5">
        <path d="M50 56v30M35 71h30M39.4 60.4l21.2 21.2M60.6 60.4 39.4 81.6M44 57l12 28M56 57 44 85M36 65l28 12M64 65 36 77" />
        <path d="M102 56v30M87 71h30M91.4 60.4l21.2 21.2M112.6 60.4 91.4 81.6M96 57l12 28M108 57 96 85M88 65l28 12M116 65 88 77" />
      </g>
      <path d="m72 71-6-8" stroke="#14262f" strokeWidth="1.8" strokeLinecap="round" />
      <path
        d="m67 44-6 9 6 10-3 0"
        fill="none"
        stroke="#c97a33"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <g fill="none" stroke="#007d84" strokeWidth="2.7" strokeLinecap="round" strokeLinejoin="round">
        <path d="M50 71h22l-6.5-20.5L50 71M66.3 53.4l25.4-3M72 71l20.4-17.2" />
        <path d="M90.6 44.5 94 56l8 15" />
      </g>
      <path
        d="M90.4 44.4c4-1.6 8.6-1.2 8.8 1.6.1 2-1.6 2.8-3.2 2.6"
        fill="none"
        stroke="#14262f"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M59.5 49.400h11.5" stroke="#5a3421" strokeWidth="2.8" strokeLinecap="round" />
      <circle cx="50" cy="71" r="2" fill="#2d4450" />
      <circle cx="102" cy="71" r="2" fill="#2d4450" />
      <path d="m45 45-12 4.5 6-7.5-7-1.5 15-3.5" fill="#ddd4c4" />
      <path
        d="M44 40c2-9 13-15 25-14 7 .6 10-2 9.5-8C78 12 82 8.5 87 9c5 .5 7.5 4.5 6.5 9-1 5-6 8-6.5 14-.6 9-8 16-20 16.500C55 49 43 46.5 44 40z"
        fill="#f7f2e8"
      />
      <path d="M50 47c5 2.2 12 2.4 17 1.5 7-1.2 13-4.5 16.5-9.5-8 6-22 9.5-33.5 8z" fill="#e2d9c9" />
      <path d="M92 12.500c12 3.5 22 8.5 31.5 15.5-1 1.8-3.5 2.2-6 1.800L92.5 20z" fill="#e5803a" />
      <path d="M92.8 18.8 120 29.600c-7 5.5-19 5-24.5-2-1.8-2.3-2.8-5-2.7-8.800z" fill="#f2ab55" />
      <path d="M98 24.500c3 3.2 8 5 13 4.8" fill="none" stroke="#de8f35" strokeWidth="1" strokeLinecap="round" />
      <circle cx="88.5" cy="14.8" r="1.9" fill="#f2ab55" />
      <circle cx="88.8" cy="14.8" r="1.1" fill="#14262f" />
      <path d="M80 11.500c1-5 5-7.5 9-6.5 2.6.6 4 2.4 4.2 5l4.8 1.7-5 .600c-4.5-1-8.5-1.2-13-.800z" fill="#007d84" />
      <path d="M86.5 4.700c-.8 2-1 4-.6 6.2" fill="none" stroke="#f7f2e8" strokeWidth="1.1" />
      <path d="M79 13c-4-1.5-7.5-1.2-10.5.8 3 .2 5 .8 6.5 2-2.5-.3-4.5.2-6 1.4 3 .3 6.5.3 9.8-.6z" fill="#e2d9c9" />
      <path
        d="M53 36c5-5.5 14-6.5 20-2.5 5.5 3.6 10 8.8 18.5 10.300l-1.5 2.400c-3.5 1-7 .6-9.5-.6-9 4.5-23 1.5-27.5-9.600z"
        fill="#fffdf8"
        stroke="#ddd4c4"
        strokeWidth=".7"
      />
      <path d="M80.5 45.600c3 1.4 6.5 1.6 9.5.7l1.5-2.500c-3.8-.7-7-2.2-9.8-4z" fill="#14262f" />
      <path
        d="M61 37.500c3.5-1.3 7.5-.7 10.5 1.700M63 41c3-.6 6 0 8.5 1.6"
        fill="none"
        stroke="#ddd4c4"
        strokeWidth="1.1"
        strokeLinecap="round"
      />
      <path
        d="m71 47.5 8.5 9-3 20"
        fill="none"
        stroke="#e5803a"
        strokeWidth="2.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="72" cy="71" r="4.3" fill="#93a2aa" stroke="#2d4450" strokeWidth="1.3" />
      <path d="m72 71 5 7.2" stroke="#14262f" strokeWidth="1.9" strokeLinecap="round" />
      <path d="M76 76.500c3 0 6 .5 8.5 2.200l-10 .3z" fill="#e5803a" />
      <path d="M73.5 79.500h9" stroke="#14262f" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
