/**
 * Media: pictures that writers upload, kept once under the hash of their file; what is done with them has packages below.
 *
 * <p>Promise: one file is one picture, also when two bring it at the same instant; no list loads the bytes of one.
 */
package org.broadsheet.media;
