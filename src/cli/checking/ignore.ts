/** The reader of `.gitignore` files, which is a package of one function. The build makes a file of its own of it, which is read when a folder is searched. */
export { default as ignore } from 'ignore';
