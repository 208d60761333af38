namespace ArtistFirst.Registry;

/// <summary>Is told where the entries of a table stand, in the order of slots. Implemented by structs, so that a sweep over a hundred million entries calls nothing.</summary>
internal interface ISlotVisitor
{
    void Visit(long slot, int displacement, in TableEntry entry);
}
