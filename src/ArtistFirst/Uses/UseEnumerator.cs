using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>Goes through the uses of a set, one bit at a time, without allocating.</summary>
[StructLayout(LayoutKind.Auto)]
public struct UseEnumerator
{
    private uint _left;

    internal UseEnumerator(Uses uses) => _left = (uint)uses;

    /// <summary>The use reached: one bit.</summary>
    public Uses Current { get; private set; }

    /// <summary>This, so that foreach can take it.</summary>
    public readonly UseEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next use.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        uint rest = _left & unchecked(_left - 1);
        Current = (Uses)(_left ^ rest);
        _left = rest;
        return Current != Uses.None;
    }
}
