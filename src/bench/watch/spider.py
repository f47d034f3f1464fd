"""Follows a listing and its next pages and keeps every page, as fast as Scrapy can."""
import sys

import scrapy
from scrapy.crawler import CrawlerProcess


class Speeches(scrapy.Spider):
    name = "speeches"
    start_urls = [sys.argv[1]]

    def parse(self, response):
        for link in response.css("main li a"):
            yield response.follow(link, self.keep)
        yield from response.follow_all(css="a[rel=next]")

    def keep(self, response):
        yield {"url": response.url, "status": response.status, "body": response.text}


process = CrawlerProcess({
    "CONCURRENT_REQUESTS": 32,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 32,
    "DOWNLOAD_DELAY": 0,
    "ROBOTSTXT_OBEY": False,
    "COOKIES_ENABLED": False,
    "RETRY_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "LOG_LEVEL": "ERROR",
    "FEEDS": {sys.argv[2]: {"format": "jsonlines"}},
    "REQUEST_FINGERPRINTER_IMPLEMENTATION": "2.7",
})
process.crawl(Speeches)
process.start()
