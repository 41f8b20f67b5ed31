/**
 * Media: pictures that writers upload, made safe and small, kept once under the hash of their file.
 *
 * <p>Promise: what is not a picture gets no further than its first bytes, what is one leaves without its metadata, and what a
 * text shows is never deleted.
 */
package org.broadsheet.media;
