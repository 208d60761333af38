using System.Collections;
using System.Security.Cryptography;

namespace ArtistFirst.Registry;

/// <summary>The indices of a list that no license has yet. They are given out at random, so that an index tells nothing about when a license was issued.</summary>
internal sealed class FreeIndices
{
    private readonly BitArray _taken;
    private int _free;

    public FreeIndices(int capacity, IEnumerable<int> taken)
    {
        _taken = new BitArray(capacity);
        _free = capacity;
        foreach (int index in taken)
        {
            _taken[index] = true;
            _free--;
        }
    }

    /// <summary>Takes one of those that are free, each as likely as any other; no when none is left.</summary>
    public bool TryTake(out int index)
    {
        index = -1;
        if (_free == 0)
        {
            return false;
        }

        for (int skip = RandomNumberGenerator.GetInt32(_free); skip >= 0; skip--)
        {
            do
            {
                index++;
            }
            while (_taken[index]);
        }

        _taken[index] = true;
        _free--;
        return true;
    }
}
