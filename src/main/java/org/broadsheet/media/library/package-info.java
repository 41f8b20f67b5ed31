/**
 * What writers and programs do with pictures: add, describe, find, put aside and bring back.
 *
 * <p>Promise: each picture once, whoever brings it; of many files those that can be taken are, and it is said why not of the others.
 */
package org.broadsheet.media.library;
