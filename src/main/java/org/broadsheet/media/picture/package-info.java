/**
 * Files of pictures: told by their first bytes, decoded within bounds, turned upright and encoded anew.
 *
 * <p>Promise: what is not a picture gets no further than its first bytes; what is one leaves without its metadata; knows no database.
 */
package org.broadsheet.media.picture;
