import os

project = 'Host'
html_js_files = [(os.environ['MAP'] + 'embed.js', {'async': 'async'})]
