using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>
/// Key bytes in memory that the garbage collector neither moves nor copies. They are zeroed when the last borrower has returned them after
/// <see cref="SafeHandle.Dispose()"/>, or by the finalizer: a signature that runs while another thread disposes of the key ends well.
/// </summary>
internal sealed unsafe class SecretBytes : SafeHandle
{
    private readonly int _length;

    public SecretBytes(ReadOnlySpan<byte> source)
        : base(0, ownsHandle: true)
    {
        _length = source.Length;
        SetHandle((nint)NativeMemory.Alloc((nuint)source.Length));
        source.CopyTo(new Span<byte>((void*)handle, _length));
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>The bytes, until the loan is disposed of.</summary>
    /// <exception cref="ObjectDisposedException">The key was disposed of.</exception>
    public Loan Borrow()
    {
        bool borrowed = false;
        try
        {
            DangerousAddRef(ref borrowed);
        }
        catch (ObjectDisposedException)
        {
            throw new ObjectDisposedException(typeof(PrivateKey).FullName, "The private key was disposed of; keep it for as long as it signs.");
        }

        return new Loan(this);
    }

    protected override bool ReleaseHandle()
    {
        CryptographicOperations.ZeroMemory(new Span<byte>((void*)handle, _length));
        NativeMemory.Free((void*)handle);
        return true;
    }

    /// <summary>The bytes on loan.</summary>
    public readonly ref struct Loan
    {
        private readonly SecretBytes _owner;

        internal Loan(SecretBytes owner) => _owner = owner;

        public ReadOnlySpan<byte> Bytes => new((void*)_owner.handle, _owner._length);

        public void Dispose() => _owner.DangerousRelease();
    }
}
