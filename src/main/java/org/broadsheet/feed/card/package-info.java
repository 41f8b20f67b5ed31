/**
 * Cards: the picture that a link to an article is shown with where its writers chose none, drawn from its title.
 *
 * <p>Promise: an address shows one picture for ever, because it holds a hash of all that is drawn; made-up addresses draw nothing; one
 * card is drawn at a time. Where no font can show the title there is no card.
 */
package org.broadsheet.feed.card;
