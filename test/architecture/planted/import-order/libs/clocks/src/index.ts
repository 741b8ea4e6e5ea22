export * from '../../proceedings/src/index';
