#!/bin/sh
# Makes the namespace where it is missing. Closed runs are kept for 30 days; the record keeps everything for ever.
set -eu
temporal operator namespace describe --namespace default >/dev/null 2>&1 ||
    temporal operator namespace create --namespace default --retention 30d
