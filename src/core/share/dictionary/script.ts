/** Part of the first dictionary: scripts of pages. Frozen: one changed character breaks every link that was made with it. */
export const SCRIPT = `
'use strict';
// Get the elements
const canvas = document.getElementById('canvas');
const ctx = canvas.getContext('2d');
let width = (canvas.width = window.innerWidth);
let height = (canvas.height = window.innerHeight);
const button = document.querySelector('button');
const form = document.querySelector('form');
const input = document.querySelector('#input');
const list = document.querySelector('ul');
const items = document.querySelectorAll('.item');
let count = 0;
var result = '';
function random(min, max) {
  return Math.floor(Math.random() * (max - min + 1)) + min;
}
function draw() {
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  ctx.beginPath();
  ctx.fillStyle = 'rgb(0 0 0 / 50%)';
  ctx.strokeStyle = '#ffffff';
  ctx.lineWidth = 2;
  ctx.moveTo(x, y);
  ctx.lineTo(x + 10, y - 10);
  ctx.arc(x, y, radius, 0, Math.PI * 2);
  ctx.fill();
  ctx.stroke();
  ctx.save();
  ctx.translate(centerX, centerY);
  ctx.rotate((angle * Math.PI) / 180);
  ctx.fillRect(0, 0, width, height);
  ctx.restore();
  ctx.font = '16px sans-serif';
  ctx.textAlign = 'center';
  ctx.fillText('Score: ' + score, 8, 20);
  requestAnimationFrame(draw);
}
button.addEventListener('click', () => {
  count += 1;
  output.textContent = \`Count: \${count}\`;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const value = input.value.trim();
  if (value === '') return;
  const listItem = document.createElement('li');
  listItem.className = 'item';
  listItem.textContent = value;
  listItem.setAttribute('aria-label', value);
  list.appendChild(listItem);
  input.value = '';
  input.focus();
});
document.addEventListener('DOMContentLoaded', function () {
  console.log('Hello, world!');
});
window.addEventListener('resize', () => { width = window.innerWidth; });
document.addEventListener('keydown', (e) => {
  if (e.key === 'ArrowLeft') left = true;
  else if (e.key === 'ArrowRight') right = true;
  else if (e.key === 'Enter' || e.key === ' ') start();
  else if (e.key === 'Escape') close();
});
canvas.addEventListener('pointermove', (e) => { mouse.x = e.clientX; mouse.y = e.clientY; });
element.classList.add('active');
element.classList.remove('hidden');
element.classList.toggle('open', isOpen);
element.style.transform = 'translate(-50%, -50%)';
element.style.display = 'none';
element.innerHTML = '';
items.forEach((item, index) => {
  item.dataset.index = String(index);
});
for (let i = 0; i < array.length; i++) {
  if (array[i] === undefined || array[i] === null) continue;
  total += array[i];
}
const doubled = numbers.map((number) => number * 2).filter((n) => n > 0).reduce((sum, n) => sum + n, 0);
const person = { name: 'Ada', age: 36, greeting() { alert('Hi! I am ' + this.name + '.'); } };
class Ball extends Shape {
  constructor(x, y, velX, velY, color, size) {
    super(x, y);
    this.color = color;
    this.size = size;
  }
  update() {
    if (this.x + this.size >= width || this.x - this.size <= 0) this.velX = -this.velX;
    this.x += this.velX;
  }
}
async function load() {
  try {
    const response = await fetch('data.json');
    if (!response.ok) throw new Error(\`HTTP error: \${response.status}\`);
    const data = await response.json();
    return data;
  } catch (error) {
    console.error(error);
  }
}
setTimeout(() => { clearInterval(timer); }, 1000);
const timer = setInterval(update, 1000 / 60);
localStorage.setItem('theme', JSON.stringify(state));
const saved = JSON.parse(localStorage.getItem('items') || '[]');
const date = new Date().toLocaleDateString('en', { weekday: 'long', month: 'short', day: 'numeric' });
switch (choice) {
  case 'add':
    break;
  default:
    return false;
}
return true;
`;
