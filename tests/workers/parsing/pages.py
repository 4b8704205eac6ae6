"""Pages in the manner of real ones, of our own writing."""

from __future__ import annotations

BODY = """
<p>The harbour council said on Sunday that 2,480 people had left the lower town by boat.</p>
<p>Forty of the 61 members voted for the plan, which costs 3.4 million euros, officials said.</p>
<p>Engineers expect the eastern dam to be repaired by October 10, the council's chair, Mara Oste,
told reporters, adding that cookies and blankets had been handed out to the families.</p>
<p>Nobody was hurt. The last flood, in March 2019, had damaged 310 houses along the river.</p>
"""

JSON_LD = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Boats carry thousands from lower town | The Quay Herald</title>
<link rel="canonical" href="/2021/07/boats#top">
<meta property="og:site_name" content="The Quay Herald">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
 {{"@type": "WebSite", "name": "The Quay Herald"}},
 {{"@type": ["NewsArticle"], "headline": "Boats carry thousands from lower town",
   "datePublished": "2021-07-22T08:30:00+03:00", "inLanguage": "en-GB",
   "author": [{{"@type": "Person", "name": "By Lena Marsh"}}, {{"name": "Tom Ode"}}],
   "publisher": {{"@type": "Organization", "name": "Quay Media"}}}}]}}</script>
<script>var noise = "<p>Nine hundred ghosts were seen.</p>";</script>
<style>p {{ color: red }}</style></head><body>
<div class="cookie-banner"><p>We use cookies to give you the best experience.</p>
<button>Accept all</button></div>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><article><h1>Boats carry thousands from lower town</h1>
<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
{BODY}
<p><strong>Read more:</strong> Ferry timetable changes again</p>
<p>Click to share on Twitter (Opens in new window)</p>
</article>
<section class="related-articles"><h2>Related articles</h2><ul>
<li><a href="/a">Mayor opens 14 new parks in one day</a></li>
<li><a href="/b">Why 300 owls moved north</a></li></ul></section></main>
<section id="comments"><h3>2 Comments</h3><p>Jo: I saw 9,000 boats myself.</p></section>
<footer><p>© 2021 Quay Media. All rights reserved.</p></footer></body></html>"""

WORDPRESS = f"""<html><head><title>Boats carry thousands &#8211; Quay Blog</title>
<meta property="og:title" content="Boats carry thousands">
<meta property="og:site_name" content="Quay Blog"><meta property="og:locale" content="en_US">
<meta property="article:published_time" content="2021-07-22T05:00:00Z">
<meta name="author" content="Lena Marsh and Tom Ode">
<meta property="og:url" content="https://blog.example/boats"></head><body>
<div id="content"><div class="post"><h2 class="entry-title">Boats carry thousands</h2>
<div class="entry-content">{BODY}</div></div>
<h3>Leave a Reply</h3><p>Your email address will not be published.
Required fields are marked *</p><p>Comment *</p><p>Name *</p><p>Email *</p><p>Website</p>
<p>Save my name, email, and website in this browser for the next time I comment.</p>
<p>Post Comment</p></div></body></html>"""

BARE = """<title>Boats</title><h1>Boats</h1>
Boats carried 2,480 people from the lower town on Sunday, the council said.<br><br>
The eastern dam will be repaired by October 10."""

TABLES = """<html><body><table width=600><tr><td><font size=2><b>Boats carry thousands</b><p>
The harbour council said on Sunday that 2,480 people had left the lower town by boat.<p>
Forty of the 61 members voted for the plan, which costs 3.4 million euros, officials said.<p>
Nobody was hurt. The last flood, in March 2019, had damaged 310 houses along the river.
</font></td></tr></table></body></html>"""

ARABIC = """<!DOCTYPE html><html dir="rtl" lang="ar"><head><title>إعادة فتح سبعة جسور</title>
<meta property="article:published_time" content="2021-07-22"></head><body><article>
<h1>إعادة فتح سبعة جسور</h1>
<p>قال مجلس المدينة يوم الأحد إن ٢٤٨٠ شخصا غادروا البلدة السفلى بالقوارب بعد ارتفاع النهر.</p>
<p>وصوت أربعون عضوا من أصل ٦١ لصالح الخطة التي تبلغ كلفتها ثلاثة ملايين يورو، بحسب مسؤولين.</p>
<p>ولم يصب أحد بأذى، وكان آخر فيضان قد ألحق أضرارا بنحو ٣١٠ منازل على ضفتي النهر.</p>
</article><h3>اترك تعليقاً</h3><p>لن يتم نشر عنوان بريدك الإلكتروني.</p></body></html>"""

SPANISH = """<html lang="es"><head><title>Reabren siete puentes</title></head><body><article>
<h1>Reabren siete puentes</h1>
<p>El consejo informó el domingo de que 2.480 personas abandonaron la ciudad baja en barco.</p>
<p>Cuarenta de los 61 miembros votaron a favor del plan, que cuesta 3,4 millones de euros.</p>
<p>Nadie resultó herido. La última inundación, en marzo de 2019, dañó 310 casas en la ribera.</p>
<p>Lea también: El alcalde inaugura catorce parques</p></article>
<h3>Deja una respuesta</h3><p>Tu dirección de correo electrónico no será publicada.</p>
</body></html>"""
