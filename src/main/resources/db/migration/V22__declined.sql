-- Changes of what readers see that an editor sent back have a state of their own, so that they wait for their author.
update article set state = 'DECLINED' where state = 'PUBLISHED' and review = 'RETURNED';
