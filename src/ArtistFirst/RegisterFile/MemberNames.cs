using System.Text;

namespace ArtistFirst;

/// <summary>The members that an object of a register file may have, and those that it must have.</summary>
internal sealed class MemberNames
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;

    /// <summary>The members of one kind of object, at most 32.</summary>
    /// <param name="required">Those that it must have.</param>
    /// <param name="optional">Those that it may have.</param>
    public MemberNames(string[] required, string[] optional)
    {
        _names = [.. required, .. optional];
        _utf8 = Array.ConvertAll(_names, Encoding.ASCII.GetBytes);
        Required = (uint)((1UL << required.Length) - 1);
    }

    /// <summary>The members that must be there, one bit each.</summary>
    public uint Required { get; }

    public string this[int place] => _names[place];

    /// <summary>The place of a name; -1 where the object may not have it.</summary>
    public int Find(ReadOnlySpan<byte> utf8Name)
    {
        for (int place = 0; place < _utf8.Length; place++)
        {
            if (utf8Name.SequenceEqual(_utf8[place]))
            {
                return place;
            }
        }

        return -1;
    }

    public override string ToString() => string.Join(", ", _names);
}
