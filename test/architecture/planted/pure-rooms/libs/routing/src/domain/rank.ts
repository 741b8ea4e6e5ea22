export { EntityManager } from 'typeorm';
