-- Once per server, by a superuser, connected to the database of the house; compose.yml lets the postgres image do it.
-- By hand: both passwords in the environment, then psql -v ON_ERROR_STOP=1 -d zhihe -f docker/roles.sql
\getenv owner_password ZHIHE_OWNER_PASSWORD
\getenv service_password ZHIHE_SERVICE_PASSWORD

-- What the application may do hangs on this role; nobody can log in as it, and row-level security holds for it.
create role zhihe_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;

-- Owns the schema and carries out migrations, without being a superuser; it becomes zhihe_app to fill the reference tables.
create role zhihe_owner login password :'owner_password' nosuperuser nobypassrls nocreatedb nocreaterole;
grant zhihe_app to zhihe_owner;

-- The API and the worker. It inherits nothing: a connection can do nothing until it becomes zhihe_app, as database.ts does at once.
create role zhihe_service login noinherit password :'service_password' nosuperuser nobypassrls nocreatedb nocreaterole;
grant zhihe_app to zhihe_service;

alter database :"DBNAME" owner to zhihe_owner;
revoke all on database :"DBNAME" from public;
grant connect on database :"DBNAME" to zhihe_service;
revoke all on schema public from public;
