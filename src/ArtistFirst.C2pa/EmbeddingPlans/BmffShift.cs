namespace ArtistFirst.C2pa;

/// <summary>How far a place in a file moves when a box is inserted and others are taken out behind it.</summary>
/// <param name="Insertion">Where the box is inserted.</param>
/// <param name="Growth">How long it is.</param>
/// <param name="Removed">What is taken out, all of it behind the insertion.</param>
internal sealed record BmffShift(long Insertion, long Growth, IReadOnlyList<ContainerPart> Removed)
{
    /// <summary>The bytes by which a place moves towards the end; negative towards the start.</summary>
    public long Of(long place)
    {
        if (place < Insertion)
        {
            return 0;
        }

        long shift = Growth;
        foreach (ContainerPart box in Removed)
        {
            shift -= box.End <= place ? box.Length : 0;
        }

        return shift;
    }
}
