-- Once per server, by a superuser, connected to the database of the house; compose.yml lets the postgres image do it.
-- psql -v ON_ERROR_STOP=1 -d zhihe -f roles.sql, with the two passwords in the environment.
\getenv owner_password ZHIHE_OWNER_PASSWORD
\getenv service_password ZHIHE_SERVICE_PASSWORD

-- What the application may do hangs on this role, which nobody can log in as: row-level security holds for it.
create role zhihe_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;

-- Owns the schema and carries out migrations; no superuser. It may step into zhihe_app to fill the reference tables.
create role zhihe_owner login password :'owner_password' nosuperuser nobypassrls nocreatedb nocreaterole;
grant zhihe_app to zhihe_owner with inherit false, set true;

-- The API and the worker. It inherits nothing: a connection can do nothing until it becomes zhihe_app, as database.ts does at once.
create role zhihe_service login password :'service_password' nosuperuser nobypassrls nocreatedb nocreaterole;
grant zhihe_app to zhihe_service with inherit false, set true;

alter database :"DBNAME" owner to zhihe_owner;
revoke all on database :"DBNAME" from public;
grant connect on database :"DBNAME" to zhihe_service;
revoke all on schema public from public;
