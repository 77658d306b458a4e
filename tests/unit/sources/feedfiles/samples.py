"""One small feed in every dialect, and how the tests read feeds."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from digest.sources.feedfiles.entry import Entry, Feed
from digest.sources.feedfiles.feedfile import read_feed

NOW = datetime(2026, 11, 19, 6, 30, tzinfo=UTC)


ADDRESS = "https://ferry.example/news/feed.xml"


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Ferry</title><language>en-GB</language>
<link>https://ferry.example/</link><ttl>30</ttl>
<item><guid isPermaLink="false">t1</guid><title>Tides &amp; winds</title><link>/a</link>
<description>Low.</description><content:encoded><![CDATA[<p>Low water at <a href="b">noon</a>.</p>]]></content:encoded>
<dc:creator>Ada Poe</dc:creator><category>Sea</category><pubDate>Tue, 17 Nov 2026 08:00:00 GMT</pubDate></item>
</channel></rss>"""


RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Ferry</title></channel>
<item rdf:about="t1"><title>Tides &amp; winds</title><link>https://ferry.example/a</link><description>Low.</description>
<dc:date>2026-11-17T08:00:00Z</dc:date></item></rdf:RDF>"""


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Ferry</title>
<entry><id>t1</id><title type="html">Tides &amp;amp; winds</title><link href="/a"/>
<author><name>Ada Poe</name></author><category term="Sea"/><published>2026-11-17T08:00:00Z</published>
<updated>2026-11-18T08:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Low water.</p></div></content></entry></feed>"""


JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Ferry",
        "language": "en",
        "items": [
            {
                "id": 1,
                "url": "/a",
                "title": "Tides & winds",
                "content_html": "<p>Low water.</p>",
                "date_published": "2026-11-17T08:00:00Z",
                "authors": [{"name": "Ada Poe"}],
                "tags": ["Sea"],
            }
        ],
    }
)


def entry_of(text: str | bytes) -> Entry:
    (entry,) = feed_of(text).entries
    return entry


def feed_of(text: str | bytes) -> Feed:
    return read_feed(text.encode() if isinstance(text, str) else text, now=NOW, url=ADDRESS)


def rss(*items: str) -> str:
    return f"<rss version='2.0'><channel><title>T</title>{''.join(items)}</channel></rss>"
