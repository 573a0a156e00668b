#!/bin/sh
# Makes a user and its databases for Tertial and for Temporal, when the server's data directory is new.
set -eu
SECRETS=${SECRETS:-/run/secrets}
export SECRETS

# psql reads the passwords itself, so that none is an argument that others see.
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
\set tertial `cat "$SECRETS/tertial_database_password"`
\set temporal `cat "$SECRETS/temporal_database_password"`
CREATE ROLE tertial LOGIN PASSWORD :'tertial';
CREATE ROLE temporal LOGIN PASSWORD :'temporal';
CREATE DATABASE tertial OWNER tertial;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE tertial, temporal, temporal_visibility FROM PUBLIC;
SQL
