#!/bin/sh
exec sh "$(dirname "$0")/share/serve.sh"
