using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.Conformance;

/// <summary>Makes mutants of a good file: first by its structure, then at random.</summary>
internal sealed class MutantMaker(string file)
{
    private static readonly string[] BoxTypes = ["free", "jumb", "jumd", "cbor", "json", "uuid", "bidb", "brob", "\0\0\0\0"];
    private static readonly byte[] Toggles = [0x00, 0x01, 0x02, 0x07, 0x0B, 0x13, 0x1F, 0x23, 0x83, 0xFF];
    private static readonly byte[] HeadBytes = [0x00, 0x18, 0x3B, 0x40, 0x5F, 0x7F, 0x9B, 0x9F, 0xBB, 0xBF, 0xC6, 0xF6, 0xFB, 0xFF];

    private readonly byte[] _bytes = File.ReadAllBytes(file);

    /// <summary>Every header of every box of the store: size, type, and of descriptions the UUID, toggles and label.</summary>
    public IEnumerable<Mutant> Boxes()
    {
        foreach ((int offset, int length, string type) in JumbfMap.Of(_bytes))
        {
            foreach (uint size in (uint[])[0, 1, 7, 8, (uint)length - 1, (uint)length + 1, (uint)length + 8, int.MaxValue, uint.MaxValue])
            {
                yield return Change($"size of {type} at {offset} is {size}", Splice.Over(offset, BigEndian(size)));
            }

            foreach (string other in BoxTypes.Where(other => !string.Equals(other, type, StringComparison.Ordinal)))
            {
                yield return Change($"type of {type} at {offset} is {other.Replace('\0', '0')}", Splice.Over(offset + 4, Encoding.ASCII.GetBytes(other)));
            }

            if (string.Equals(type, "jumd", StringComparison.Ordinal))
            {
                foreach (Mutant mutant in Description(offset, length))
                {
                    yield return mutant;
                }
            }
        }
    }

    /// <summary>Every head of every CBOR item of the store.</summary>
    public IEnumerable<Mutant> Heads()
    {
        foreach ((int offset, int length, string type) in JumbfMap.Of(_bytes).Where(static box => string.Equals(box.Type, "cbor", StringComparison.Ordinal)))
        {
            foreach (int head in CborMap.Heads(_bytes.AsMemory(offset + 8, length - 8)))
            {
                int place = offset + 8 + head;
                foreach (byte value in (byte[])[(byte)(_bytes[place] ^ 1), (byte)(_bytes[place] ^ 0x20), .. HeadBytes])
                {
                    yield return Change($"head at {place} in {type} at {offset} is {value:X2}", Splice.Over(place, value));
                }
            }
        }
    }

    /// <summary>Every length of every CBOR item that is longer than its head tells: one less, one more, none, as much as there is.</summary>
    public IEnumerable<Mutant> Lengths()
    {
        foreach ((int offset, int length, string type) in JumbfMap.Of(_bytes).Where(static box => string.Equals(box.Type, "cbor", StringComparison.Ordinal)))
        {
            foreach (int head in CborMap.Heads(_bytes.AsMemory(offset + 8, length - 8)))
            {
                int place = offset + 8 + head;
                int width = (_bytes[place] & 0x1F) switch { 24 => 1, 25 => 2, 26 => 4, 27 => 8, _ => 0 };
                for (int i = 0; i < width; i++)
                {
                    foreach (byte value in (byte[])[(byte)(_bytes[place + 1 + i] - 1), (byte)(_bytes[place + 1 + i] + 1), 0x00, 0x7F, 0xFF])
                    {
                        yield return Change($"length at {place + 1 + i} in {type} at {offset} is {value:X2}", Splice.Over(place + 1 + i, value));
                    }
                }
            }
        }
    }

    /// <summary>Every header of the container: chunks, frames of the tag, boxes.</summary>
    public IEnumerable<Mutant> Headers()
    {
        foreach ((int size, int name, Func<uint, byte[]> write, uint value) in ContainerMap.Of(_bytes))
        {
            foreach (uint other in (uint[])[0, 1, 7, 8, value - 1, value + 1, value + 8, (uint)_bytes.Length, int.MaxValue, uint.MaxValue])
            {
                yield return Change($"size at {size} is {other}", Splice.Over(size, write(other)));
            }

            foreach (string other in (string[])["free", "uuid", "mdat", "moov", "C2PA", "GEOB", "LIST", "\0\0\0\0"])
            {
                yield return Change($"name at {name} is {other.Replace('\0', '0')}", Splice.Over(name, Encoding.ASCII.GetBytes(other)));
            }
        }
    }

    /// <summary>The file cut off at many places.</summary>
    public IEnumerable<Mutant> Truncations(int count)
    {
        for (int i = 0; i < count; i++)
        {
            int length = (int)((long)_bytes.Length * i / count);
            yield return Change($"cut off after {length}", new Splice(length, _bytes.Length - length, []));
        }
    }

    /// <summary>Every byte of the file's first and the last of its container, and of what surrounds the store.</summary>
    public IEnumerable<Mutant> Container()
    {
        (int store, int length, _) = JumbfMap.Of(_bytes)[0];
        IEnumerable<int> places = Enumerable.Range(0, 80).Concat(Enumerable.Range(Math.Max(0, store - 64), 64)).Concat(Enumerable.Range(store + length, 40)).Where(place => place < _bytes.Length).Distinct();
        foreach (int place in places)
        {
            foreach (byte mask in (byte[])[0x01, 0x20, 0x80, 0xFF])
            {
                yield return Change($"byte {place} xor {mask:X2}", Splice.Over(place, (byte)(_bytes[place] ^ mask)));
            }
        }
    }

    /// <summary>Changes at random places, most of them in the store: bytes set, swapped, taken out, put in, copied.</summary>
    public IEnumerable<Mutant> Random(int seed, int count)
    {
        var random = new Random(seed);
        (int store, int length, _) = JumbfMap.Of(_bytes)[0];
        for (int i = 0; i < count; i++)
        {
            var splices = new List<Splice>();
            int size = _bytes.Length;
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int place = random.Next(10) == 0 ? random.Next(size - 16) : Math.Min(size - 16, store + random.Next(length));
                splices.Add(Any(random, place));
                size += splices[^1].Inserted.Length - splices[^1].Removed;
            }

            yield return Change($"random {seed}/{i}: {string.Join(", ", splices.Select(static splice => $"{splice.Offset} -{splice.Removed} +{splice.Inserted.Length}"))}", [.. splices]);
        }
    }

    private Splice Any(Random random, int place)
    {
        byte[] bytes = new byte[random.Next(1, 9)];
        random.NextBytes(bytes);
        return random.Next(8) switch
        {
            0 => new Splice(place, random.Next(1, 9), []),
            1 => new Splice(place, 0, bytes),
            2 => Splice.Over(place, new byte[bytes.Length]),
            3 => Splice.Over(place, bytes),
            4 => Splice.Over(place, _bytes[..bytes.Length]),
            5 => Splice.Over(place, 0xFF),
            6 => Splice.Over(place, (byte)(1 << random.Next(8))),
            _ => Splice.Over(place, bytes[0]),
        };
    }

    private IEnumerable<Mutant> Description(int offset, int length)
    {
        for (int place = offset + 8; place < offset + 24; place += 5)
        {
            yield return Change($"UUID of jumd at {offset}, byte {place}", Splice.Over(place, (byte)(_bytes[place] ^ 1)));
        }

        foreach (byte toggles in Toggles)
        {
            yield return Change($"toggles of jumd at {offset} are {toggles:X2}", Splice.Over(offset + 24, toggles));
        }

        for (int place = offset + 25; place < offset + length; place += 3)
        {
            yield return Change($"label of jumd at {offset}, byte {place} xor 1", Splice.Over(place, (byte)(_bytes[place] ^ 1)));
            yield return Change($"label of jumd at {offset}, byte {place} is 0", Splice.Over(place, 0));
        }
    }

    private Mutant Change(string what, params Splice[] splices) => new(file, what, splices);

    private static byte[] BigEndian(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
