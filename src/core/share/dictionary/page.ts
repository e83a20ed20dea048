/** Part of the first dictionary: pages. Frozen: one changed character breaks every link that was made with it. */
export const PAGE = `
<!DOCTYPE html>
<html lang="en-US">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1.0" />
    <meta http-equiv="X-UA-Compatible" content="ie=edge">
    <meta name="description" content="A page">
    <title>Page title</title>
    <link rel="stylesheet" href="styles.css" />
    <link href="style.css" rel="stylesheet" type="text/css" media="screen">
    <link rel="icon" href="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>">
    <script src="script.js" defer></script>
    <script type="module" src="/src/main.tsx"></script>
    <script>
      document.querySelector
    </script>
    <style>
      body {
        margin: 0;
        font-family: sans-serif;
      }
    </style>
  </head>
  <body>
    <a class="skip" href="#main">Skip to content</a>
    <header class="site-header">
      <a class="logo brand" href="#top">Name</a>
      <nav aria-label="Main">
        <ul>
          <li><a href="#">Home</a></li>
          <li><a href="#features">Features</a></li>
          <li><a href="#pricing">Pricing</a></li>
          <li><a href="#about">About</a></li>
          <li><a href="#contact">Contact</a></li>
        </ul>
      </nav>
      <button type="button" class="menu-toggle" aria-expanded="false" aria-controls="menu" aria-label="Open menu">Menu</button>
    </header>
    <main id="main" class="container">
      <section class="hero" id="hero" aria-labelledby="hero-title">
        <h1 id="hero-title">Welcome to our website</h1>
        <p class="lede subtitle">The fastest way to get started with your next project.</p>
        <div class="actions cta">
          <a class="button btn btn-primary" href="#start">Get started</a>
          <a class="btn btn-secondary" href="#">Learn more</a>
        </div>
      </section>
      <section id="features" class="features">
        <h2>What you get</h2>
        <div class="grid wrapper">
          <article class="card">
            <img src="images/photo.jpg" alt="A photograph of" width="400" height="300" loading="lazy">
            <h3>Heading</h3>
            <p>This is a paragraph of text. It has some <strong>important</strong> words and a <a href="https://example.com/">link to another page</a>.</p>
            <span class="price">$29<small>/month</small></span>
          </article>
          <div class="box one item">One</div>
          <div class="box two item">Two</div>
          <div class="box three item">Three</div>
        </div>
      </section>
      <table>
        <caption>Opening hours</caption>
        <thead><tr><th scope="col">Day</th><th scope="col">Time</th></tr></thead>
        <tbody>
          <tr><td>Monday</td><td>09:00</td></tr>
        </tbody>
      </table>
      <figure><blockquote>“It just works.”</blockquote><figcaption>— Customer, Company</figcaption></figure>
      <details open><summary>Can I cancel at any time?</summary><p>Yes, you can.</p></details>
      <form action="#" method="post">
        <fieldset>
          <legend>Choose</legend>
          <label for="name">Name:</label>
          <input type="text" id="name" name="name" placeholder="Your name" required autocomplete="name">
          <label for="email">Email</label> <input type="email" id="email" name="email">
          <input type="radio" name="choice" value="one" checked> <input type="range" min="0" max="100" step="1" value="50"> <input type="submit" value="Submit">
          <select id="select" name="select"><option value="1">Option 1</option></select>
          <textarea id="message" name="message" rows="5" cols="30"></textarea>
          <button type="submit">Send message</button>
        </fieldset>
      </form>
      <ol><li>First item</li><li>Second item</li></ol>
      <dl><dt>Term</dt><dd>Description</dd></dl>
      <canvas id="canvas" width="480" height="320"></canvas>
      <video controls poster="poster.png"><source src="video.mp4" type="video/mp4"></video>
      <p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.</p>
      <div id="app" class="content" role="status" aria-live="polite" aria-hidden="true" tabindex="0" data-id="1" style="color: red;"></div>
      <div id="root"></div>
    </main>
    <aside class="sidebar"></aside>
    <footer class="site-footer">
      <p>&copy; 2026 Company name. All rights reserved. &nbsp;&middot;&nbsp; <a href="#privacy">Privacy</a></p>
    </footer>
  </body>
</html>
<p>When you are ready, we will be there: every day of the week, from morning to evening, with people who know what they are doing. There is more for those that want it, and nothing for which you would have to pay before you have tried this.</p>
`;
