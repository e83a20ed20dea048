/** Part of the first dictionary: SVG. Frozen: one changed character breaks every link that was made with it. */
export const DRAWING = `
<?xml version="1.0" encoding="UTF-8"?>
<!-- Background -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="800" height="600" viewBox="0 0 800 600" role="img" aria-labelledby="title desc">
  <title id="title">Title</title>
  <desc id="desc">A drawing</desc>
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1" gradientUnits="userSpaceOnUse" gradientTransform="rotate(90)">
      <stop offset="0%" stop-color="#87ceeb" stop-opacity="0.5"/>
      <stop offset="100%" stop-color="#ffffff"/>
    </linearGradient>
    <radialGradient id="rg1" cx="50%" cy="50%" r="50%" fx="0.5" fy="0.5" spreadMethod="pad" xlink:href="#lg1"/>
    <filter id="shadow" x="-20%" y="-20%" width="140%" height="140%" filterUnits="objectBoundingBox"><feGaussianBlur in="SourceAlpha" stdDeviation="3" result="blur"/><feOffset dx="2" dy="2"/><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge><feFlood flood-color="black" flood-opacity="0.3"/><feComposite in2="blur" operator="in"/><feColorMatrix type="matrix" values="0"/></filter>
    <clipPath id="clip1"><rect x="20" y="20" width="160" height="160"/></clipPath>
    <mask id="mask1" maskUnits="userSpaceOnUse"><circle cx="100" cy="100" r="80" fill="white"/></mask>
    <pattern id="patt1" patternUnits="userSpaceOnUse" x="0" y="0" width="20" height="20"><path d="M0 0h20v20z"/></pattern>
    <marker id="arrow" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="6" markerHeight="6" orient="auto-start-reverse"><path d="M 0 0 L 10 5 L 0 10 z"/></marker>
    <symbol id="symbol1" viewBox="0 0 24 24"/>
  </defs>
  <style>.st0{fill:none;stroke:#000;stroke-width:2;stroke-linecap:round}@keyframes spin{to{transform:rotate(360deg)}}</style>
  <rect width="100%" height="100%" fill="#e8f4f8"/>
  <!-- Sun -->
  <g id="wheel" transform="translate(100 200) scale(0.5) rotate(-15)" fill="none" stroke="#333" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">
    <circle cx="250" cy="300" r="50" fill="none" stroke="black" stroke-width="3"/>
    <line x1="250" y1="250" x2="250" y2="350" stroke="#666" stroke-width="1"/>
    <ellipse cx="400" cy="180" rx="60" ry="35" fill="#f5deb3" opacity="0.3" transform="rotate(-20 400 180)"/>
    <path d="M 300 200 Q 350 150 400 200 T 500 200 C 120 80 180 80 200 160 Z" fill="#ffa500" stroke="#d2691e" stroke-width="2"/>
    <path d="M150 -14C-186 -70 -130 -132 -60 -128H60V90L20 40Z" fill="#fff"/>
    <polygon points="100,10 40,198 190,78 10,78 160,198" fill="gold" fill-rule="evenodd"/>
    <polyline points="0,40 40,40 40,80" fill="none" stroke="green" stroke-dasharray="5 5" stroke-miterlimit="10"/>
    <animate attributeName="opacity" values="0;1;0" dur="2s" begin="0s" repeatCount="indefinite"/>
    <animateTransform attributeName="transform" type="rotate" from="0 250 300" to="360 250 300" dur="3s" repeatCount="indefinite"/>
  </g>
  <!-- Ground, wheels, spokes, frame, pedals, seat, handlebars, body, head, beak, eye, wing, legs, feet, tail, cloud -->
  <use href="#symbol1" x="20" y="30" clip-path="url(#clip1)" mask="url(#mask1)" filter="url(#shadow)"/>
  <text x="400" y="560" text-anchor="middle" dominant-baseline="middle" font-family="Arial, sans-serif" font-size="24" font-weight="bold" letter-spacing="1" fill="#333">Text<tspan x="20" dy="1.2em">more</tspan></text>
  <image width="100" height="100" preserveAspectRatio="xMidYMid slice" href="data:image/png;base64,"/>
</svg>
<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M5 12h14M12 5v14"/></svg>
<svg id="svg1" viewBox="0 0 200 200" xmlns="http://www.w3.org/2000/svg">
    <title>Simple case</title>

    <rect id="rect1" x="40" y="40" width="120" height="120" fill="green"/>

    <!-- should be -->
    <rect id="frame" x="1" y="1" width="198" height="198" fill="none" stroke="black"/>
</svg>
`;
